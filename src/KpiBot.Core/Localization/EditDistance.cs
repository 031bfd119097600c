namespace KpiBot.Core.Localization;

/// <summary>
/// Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions and
/// swaps of neighbours, no letter touched twice.
/// </summary>
internal static class EditDistance
{
    private const int LongestCompared = 64;

    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is more. Longer words than 64 letters are never near.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > LongestCompared || b.Length > LongestCompared)
            return limit + 1;
        Span<int> twoAbove = stackalloc int[b.Length + 1];
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, twoAbove[j - 2] + 1);
                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit)
                return limit + 1;
            var spare = twoAbove;
            twoAbove = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[b.Length], limit + 1);
    }

    /// <summary>1 for equal texts; 0 for texts of which less than two fifths are alike, which are not worth telling apart.</summary>
    public static double Likeness(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longer = Math.Max(a.Length, b.Length);
        var limit = longer * 3 / 5;
        var distance = Between(a, b, limit);
        return longer == 0 ? 1 : distance > limit ? 0 : 1 - (double)distance / longer;
    }
}
