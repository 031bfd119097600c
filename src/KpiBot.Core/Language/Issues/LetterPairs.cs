using System.Numerics;

namespace KpiBot.Core.Language.Issues;

/// <summary>Which neighbouring letters a name holds, as bits: names that are spelt alike share most of them.</summary>
internal readonly record struct LetterPairs(ulong Low, ulong High)
{
    public static LetterPairs Of(ReadOnlySpan<char> name)
    {
        var (low, high) = (0ul, 0ul);
        for (var at = 1; at < name.Length; at++)
        {
            var bit = (name[at - 1] * 37 + name[at]) & 127;
            if (bit < 64)
                low |= 1ul << bit;
            else
                high |= 1ul << (bit - 64);
        }

        return new(low, high);
    }

    public int InCommon(LetterPairs other) => BitOperations.PopCount(Low & other.Low) + BitOperations.PopCount(High & other.High);
}
