using System.Numerics;
using System.Runtime.InteropServices;

namespace KpiBot.Storage.Columnar;

/// <summary>A column of dictionary codes, in as few bytes a row as the dictionary needs: queries are bound by memory.</summary>
internal abstract class Codes
{
    public static Codes Of(int[] codes, int largest) => largest switch
    {
        <= byte.MaxValue => new Packed<byte>(Array.ConvertAll(codes, static code => (byte)code)),
        <= ushort.MaxValue => new Packed<ushort>(Array.ConvertAll(codes, static code => (ushort)code)),
        _ => new Packed<int>(codes),
    };

    public abstract int this[int row] { get; }

    /// <summary>Writes key × radix + code for every row of the chunk: one more dimension in a composite key; with radix 0, the code alone.</summary>
    public abstract void Append(RowChunk chunk, Span<int> keys, int radix);

    /// <summary>Keeps the rows that have the code, or those that have not.</summary>
    public abstract void Keep(RowChunk chunk, int code, bool exclude);

    /// <summary>Keeps the rows whose code is accepted.</summary>
    public abstract void Keep(RowChunk chunk, bool[] accepted);

    private sealed class Packed<T>(T[] codes) : Codes where T : unmanaged, IBinaryInteger<T>
    {
        public override int this[int row] => int.CreateTruncating(codes[row]);

        public override void Append(RowChunk chunk, Span<int> keys, int radix)
        {
            if (chunk.IsRun(out var start))
            {
                var run = codes.AsSpan(start, chunk.Count);
                keys = keys[..run.Length];
                var done = typeof(T) == typeof(byte) ? WideKeys.Append(MemoryMarshal.AsBytes(run), keys, radix) : 0;
                for (var i = done; i < run.Length; i++)
                    keys[i] = unchecked(keys[i] * radix + int.CreateTruncating(run[i]));
                return;
            }
            var rows = chunk.Rows;
            keys = keys[..rows.Length];
            for (var i = 0; i < rows.Length; i++)
                keys[i] = unchecked(keys[i] * radix + int.CreateTruncating(codes[rows[i]]));
        }

        public override void Keep(RowChunk chunk, int code, bool exclude)
        {
            if (exclude)
                chunk.Keep(new IsNot(codes, T.CreateTruncating(code)));
            else
                chunk.Keep(new Is(codes, T.CreateTruncating(code)));
        }

        public override void Keep(RowChunk chunk, bool[] accepted) => chunk.Keep(new IsAmong(codes, accepted));

        private readonly struct Is(T[] codes, T code) : IRowTest
        {
            public bool Passes(int row) => codes[row] == code;
        }

        private readonly struct IsNot(T[] codes, T code) : IRowTest
        {
            public bool Passes(int row) => codes[row] != code;
        }

        private readonly struct IsAmong(T[] codes, bool[] accepted) : IRowTest
        {
            public bool Passes(int row) => accepted[int.CreateTruncating(codes[row])];
        }
    }
}
