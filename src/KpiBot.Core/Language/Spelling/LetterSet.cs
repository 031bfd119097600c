using System.Numerics;

namespace KpiBot.Core.Language.Spelling;

/// <summary>Which letters a word holds, as bits: one edit changes at most two of them, so most words are ruled out unread.</summary>
internal static class LetterSet
{
    public static uint Of(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c % 32);
        return letters;
    }

    public static bool MayBeWithin(uint a, uint b, int distance) => BitOperations.PopCount(a ^ b) <= 2 * distance;
}
