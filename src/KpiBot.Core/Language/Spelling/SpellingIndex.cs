using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Spelling;

/// <summary>The words of the vocabulary, to put slips right.</summary>
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
            .Select(length => written.Where(w => w.Key.Length == length).Select(w => new Entry(new(w.Key, w.Value), LetterSet.Of(w.Key))).ToArray())
            .ToArray();
    }

    /// <summary>The words that may have been meant: those nearest, none where none is near enough.</summary>
    /// <param name="letters">The number of letters as typed, which decides how many slips are believable.</param>
    public List<KnownWord> Near(string stem, int letters)
    {
        var near = new List<KnownWord>();
        if (letters < ShortestCorrected)
            return near;
        var limit = letters >= ShortestWithTwoSlips ? 2 : 1;
        var set = LetterSet.Of(stem);
        var least = limit;
        for (var length = Math.Max(0, stem.Length - limit); length <= stem.Length + limit && length < byLength.Length; length++)
        {
            foreach (var entry in byLength[length])
            {
                if (!LetterSet.MayBeWithin(set, entry.Letters, limit))
                    continue;
                var distance = EditDistance.Between(stem, entry.Word.Stem, least);
                if (distance > least)
                    continue;
                if (distance < least)
                    near.Clear();
                least = distance;
                near.Add(entry.Word);
            }
        }

        return near;
    }

    private readonly record struct Entry(KnownWord Word, uint Letters);
}

/// <summary>A word of the vocabulary: what is compared, and what people are shown.</summary>
internal readonly record struct KnownWord(string Stem, string AsWritten);
