using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Spelling;

/// <summary>
/// The catalogue's names of several words. "Margn" is as near to "margin" as to "marge", but beside "gross" it can be one
/// only; and "ordr" is too short to put right, except between "average" and "value".
/// </summary>
internal sealed class NamesByWord
{
    private const int ShortestCorrected = 4;
    private const int ShortestWithTwoSlips = 8;

    private readonly Dictionary<string, List<(string[] Stems, string[] Written, int At, Meaning Meaning)>> names = new(StringComparer.Ordinal);

    public void Add(string name, List<Word> words, Meaning meaning)
    {
        if (words.Count < 2)
            return;
        string[] stems = [.. words.Select(w => w.Stem)];
        string[] written = [.. words.Select(w => w.Span.In(name))];
        for (var at = 0; at < stems.Length; at++)
        {
            if (stems[at].Length >= ShortestCorrected - 1)
                names.TryAdd(stems[at], []);
            if (names.TryGetValue(stems[at], out var list))
                list.Add((stems, written, at, meaning));
        }
    }

    /// <summary>What the word is meant to be, if it stands in a name whose other words stand around it; null where none or several could be meant.</summary>
    public KnownWord? Meant(List<Word> words, int at)
    {
        if (words[at].Key.Length < ShortestCorrected)
            return null;
        KnownWord? meant = null;
        Meaning? named = null;
        var least = words[at].Key.Length >= ShortestWithTwoSlips ? 2 : 1;
        var isClear = true;
        foreach (var beside in (ReadOnlySpan<int>)[at - 1, at + 1])
        {
            if (beside < 0 || beside >= words.Count || !names.TryGetValue(words[beside].Stem, out var candidates))
                continue;
            foreach (var (stems, written, place, meaning) in candidates)
            {
                var slip = place + at - beside;
                if (slip < 0 || slip >= stems.Length || !Stands(stems, words, at - slip, slip))
                    continue;
                var distance = EditDistance.Between(words[at].Stem, stems[slip], least);
                if (distance > least || stems[slip].Length < ShortestCorrected - 1)
                    continue;
                isClear = distance < least || meant is null || (isClear && (meant.Value.Stem == stems[slip] || named == meaning));
                var isNearer = distance < least || meant is null;
                if (isNearer || (meant!.Value.Stem != stems[slip] && written[slip].Length > meant.Value.AsWritten.Length)) // of a word and its abbreviation the word
                    (meant, named) = (new(stems[slip], written[slip]), meaning);
                least = distance;
            }
        }

        return isClear ? meant : null;
    }

    /// <summary>Whether all words of the name but the one are in the text from <paramref name="first"/> on.</summary>
    private static bool Stands(string[] name, List<Word> words, int first, int but)
    {
        if (first < 0 || first + name.Length > words.Count)
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (i != but && words[first + i].Stem != name[i])
                return false;
        }

        return true;
    }
}
