namespace KpiBot.Core.Language.Spelling;

/// <summary>The words of the vocabulary, to put slips right. A slip that is as near to two words is left alone.</summary>
internal sealed class SpellingIndex
{
    private const int ShortestCorrected = 5;
    private const int ShortestWithTwoSlips = 9;

    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);
    private Entry[][] byLength = [];

    /// <param name="stem">What is compared.</param>
    /// <param name="asWritten">What people are shown.</param>
    public void Add(string stem, string asWritten)
    {
        if (stem.Length >= ShortestCorrected - 1)
            written.TryAdd(stem, asWritten);
    }

    public void Seal()
    {
        var longest = written.Count == 0 ? 0 : written.Keys.Max(w => w.Length);
        byLength = Enumerable.Range(0, longest + 1)
            .Select(length => written.Where(w => w.Key.Length == length).Select(w => new Entry(w.Key, w.Value, LetterSet.Of(w.Key))).ToArray())
            .ToArray();
    }

    /// <summary>The word that was meant; null where none is near enough or several are.</summary>
    /// <param name="letters">The number of letters as typed, which decides how many slips are believable.</param>
    public (string Stem, string AsWritten)? Correct(string stem, int letters)
    {
        if (letters < ShortestCorrected)
            return null;
        var limit = letters >= ShortestWithTwoSlips ? 2 : 1;
        var set = LetterSet.Of(stem);
        var (best, distance, isTie) = (default(Entry), limit + 1, false);
        for (var length = Math.Max(0, stem.Length - limit); length <= stem.Length + limit && length < byLength.Length; length++)
        {
            foreach (var entry in byLength[length])
            {
                if (!LetterSet.MayBeWithin(set, entry.Letters, limit))
                    continue;
                var found = EditDistance.Between(stem, entry.Stem, limit);
                if (found < distance)
                    (best, distance, isTie) = (entry, found, false);
                else if (found == distance && found <= limit)
                    isTie = true;
            }
        }

        return distance > limit || isTie ? null : (best.Stem, best.AsWritten);
    }

    private readonly record struct Entry(string Stem, string AsWritten, uint Letters);
}
