using System.Runtime.Intrinsics;

namespace KpiBot.Storage.Columnar;

/// <summary>Composes keys sixteen rows at a time: the step that every split of a long run goes through.</summary>
internal static class WideKeys
{
    /// <summary>Writes key × radix + code for as many rows as fill whole vectors.</summary>
    /// <returns>How many those are.</returns>
    public static int Append(ReadOnlySpan<byte> codes, Span<int> keys, int radix)
    {
        var done = 0;
        for (; done + Vector128<byte>.Count <= codes.Length; done += Vector128<byte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(codes[done..]));
            var ((first, second), (third, fourth)) = (Vector128.Widen(low), Vector128.Widen(high));
            Append(first, keys[done..], radix);
            Append(second, keys[(done + 4)..], radix);
            Append(third, keys[(done + 8)..], radix);
            Append(fourth, keys[(done + 12)..], radix);
        }
        return done;
    }

    private static void Append(Vector128<uint> codes, Span<int> keys, int radix) =>
        (Vector128.Create((ReadOnlySpan<int>)keys) * radix + codes.AsInt32()).CopyTo(keys);
}
