namespace KpiBot.Core.Language.Issues;

/// <summary>Which letters a folded name has: what tells at once that two names are too unlike to be compared letter by letter.</summary>
internal readonly record struct NameLetters(uint Letters, int Length)
{
    public static NameLetters Of(ReadOnlySpan<char> folded)
    {
        var letters = 0u;
        foreach (var character in folded)
            letters |= 1u << (character is >= 'a' and <= 'z' ? character - 'a' : 26 + character % 6);
        return new(letters, folded.Length);
    }

    /// <summary>The highest likeness that the two can have: each letter that only one of them has costs an edit, which takes away one of each at most.</summary>
    public double LikenessAtMost(NameLetters other)
    {
        var longer = Math.Max(Length, other.Length);
        var own = System.Numerics.BitOperations.PopCount(Letters & ~other.Letters);
        var others = System.Numerics.BitOperations.PopCount(other.Letters & ~Letters);
        var edits = Math.Max(longer - Math.Min(Length, other.Length), Math.Max(own, others));
        return longer == 0 ? 1 : 1 - (double)edits / longer;
    }
}
