using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Spelling;

/// <summary>The words of the vocabulary, to put slips right.</summary>
internal sealed class SpellingIndex
{
    private const int ShortestCorrected = 5;
    private const int ShortestWithTwoSlips = 9;
    private const int ShortestSound = 4;

    /// <summary>Shorter words with another last letter are other words: "franco" is no "France".</summary>
    private const int ShortestWithOtherEnd = 7;

    private readonly Dictionary<string, List<string>> written = new(StringComparer.Ordinal);
    private Entry[][] byLength = [];
    private Dictionary<string, string[]> bySound = [];

    /// <param name="stem">What is compared.</param>
    /// <param name="asWritten">What people are shown.</param>
    public void Add(string stem, string asWritten)
    {
        if (stem.Length >= ShortestCorrected - 1)
        {
            if (!written.TryGetValue(stem, out var forms))
                written.Add(stem, [asWritten]);
            else if (!forms.Contains(asWritten))
                forms.Add(asWritten);
        }
    }

    public void Seal()
    {
        var longest = written.Count == 0 ? 0 : written.Keys.Max(w => w.Length);
        byLength = Enumerable.Range(0, longest + 1)
            .Select(length => written.Keys.Where(w => w.Length == length).Select(w => new Entry(w, LetterSet.Of(w))).ToArray())
            .ToArray();
        bySound = written.Keys.GroupBy(SoundKey.Of, StringComparer.Ordinal).Where(g => g.Key.Length >= ShortestSound).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The words that may have been meant: those nearest, none where none is near enough.</summary>
    /// <param name="letters">The number of letters as typed, which decides how many slips are believable.</param>
    public List<string> Near(string stem, int letters)
    {
        var near = new List<string>();
        if (letters < ShortestCorrected)
            return near;
        var limit = letters >= ShortestWithTwoSlips ? 2 : 1;
        var set = LetterSet.Of(stem);
        var least = limit;
        for (var length = Math.Max(0, stem.Length - limit); length <= stem.Length + limit && length < byLength.Length; length++)
        {
            foreach (var entry in byLength[length])
            {
                if (!BeginAlike(stem, entry.Stem) || !LetterSet.MayBeWithin(set, entry.Letters, limit))
                    continue;
                var distance = EditDistance.Between(stem, entry.Stem, least);
                if (distance > least || (distance == 1 && letters < ShortestWithOtherEnd && letters == stem.Length && EndOtherwise(stem, entry.Stem)))
                    continue;
                if (distance < least)
                    near.Clear();
                least = distance;
                near.Add(entry.Stem);
            }
        }

        return near.Count > 0 ? near : [.. bySound.GetValueOrDefault(SoundKey.Of(stem), [])];
    }

    /// <summary>Slips spare the first letter, or swap it with the second: "rente" is no slip of "vente".</summary>
    private static bool BeginAlike(string typed, string known) =>
        typed[0] == known[0] || (typed.Length > 1 && known.Length > 1 && typed[0] == known[1] && typed[1] == known[0]);

    private static bool EndOtherwise(string typed, string known) => typed.Length == known.Length && typed[^1] != known[^1] && typed.AsSpan(..^1).SequenceEqual(known.AsSpan(..^1));

    /// <summary>The word as names write it: of singular and plural the one nearer to what was typed.</summary>
    /// <param name="typed">Folded.</param>
    public KnownWord AsWritten(string stem, string typed) => written[stem]
        .Select(form => new KnownWord(stem, form) { Slips = EditDistance.Between(typed, TextFolding.Fold(form), typed.Length) })
        .MinBy(known => known.Slips);

    private readonly record struct Entry(string Stem, uint Letters);
}

/// <summary>A word of the vocabulary: what is compared, and what people are shown.</summary>
internal readonly record struct KnownWord(string Stem, string AsWritten)
{
    /// <summary>With its ending: "orders by" names a KPI, "order by" sorts.</summary>
    public string Key => TextFolding.Fold(AsWritten) is var whole && Singular.Of(whole) == Stem ? whole : Stem;

    /// <summary>How many letters were typed otherwise.</summary>
    public int Slips { get; init; }
}
