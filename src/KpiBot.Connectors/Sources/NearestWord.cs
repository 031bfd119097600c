namespace KpiBot.Connectors.Sources;

/// <summary>Finds what a misspelt key was meant to be.</summary>
internal static class NearestWord
{
    private const int FarthestMeant = 3;

    /// <summary>A hint to append to a fault, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known)
    {
        var nearest = known.Select(k => (Word: k, Distance: Distance(word, k))).OrderBy(k => k.Distance).FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= Math.Min(FarthestMeant, word.Length / 2)
            ? $" Did you mean {nearest.Word}?"
            : "";
    }

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            previous = current;
        }

        return previous[b.Length];
    }
}
