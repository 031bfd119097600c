using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Periods;

/// <summary>A sense of a phrase, and how many tokens the phrase has.</summary>
internal readonly record struct SensedPhrase(PeriodSense Sense, int Value, int Length);

/// <summary>Both languages' words of time, and the business's named periods.</summary>
internal sealed class PeriodLexicon
{
    private static readonly Dictionary<string, List<Entry>> Words = Read(
        EnglishPeriodWords.Table.Concat(FrenchPeriodWords.Table)
            .SelectMany(row => row.Phrases.Split('|').Select(phrase => (phrase, row.Sense, row.Value))));

    private static readonly HashSet<string> Known = [.. Words.SelectMany(word => word.Value.SelectMany(entry => entry.Rest).Prepend(word.Key))];

    private readonly Dictionary<string, List<Entry>> named;

    public PeriodLexicon(IReadOnlyList<NamedPeriod> namedPeriods) =>
        named = Read(namedPeriods.SelectMany((period, index) => period.Names.Select(name => (name, PeriodSense.Named, index))));

    /// <summary>Whether a folded word is part of any phrase of time.</summary>
    public static bool Knows(string word) => Known.Contains(word);

    /// <summary>Whether "last", "dernière" or the like stands at a place.</summary>
    public static bool IsOffset(IReadOnlyList<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count && Words.TryGetValue(tokens[at].Folded, out var entries)
        && entries.Exists(entry => entry is { Sense: PeriodSense.OffsetBefore or PeriodSense.OffsetAfter, Rest.Length: 0 });

    /// <summary>Every sense of every phrase that starts at a token, longest first.</summary>
    public SensedPhrase[] SensesAt(IReadOnlyList<Token> tokens, int at)
    {
        var found = new List<SensedPhrase>();
        Collect(Words, tokens, at, found);
        if (named.Count > 0)
            Collect(named, tokens, at, found);
        if (found.Count > 1)
            found.Sort((one, other) => other.Length.CompareTo(one.Length));
        return found.Count == 0 ? [] : [.. found];
    }

    private static void Collect(Dictionary<string, List<Entry>> words, IReadOnlyList<Token> tokens, int at, List<SensedPhrase> found)
    {
        if (!words.TryGetValue(tokens[at].Folded, out var entries))
            return;
        foreach (var (rest, sense, value) in entries)
            if (Follows(tokens, at + 1, rest))
                found.Add(new(sense, value, rest.Length + 1));
    }

    private static bool Follows(IReadOnlyList<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
            if (tokens[at + i].Folded != words[i])
                return false;
        return true;
    }

    private static Dictionary<string, List<Entry>> Read(IEnumerable<(string Phrase, PeriodSense Sense, int Value)> phrases)
    {
        var words = new Dictionary<string, List<Entry>>();
        foreach (var (phrase, sense, value) in phrases)
        {
            var tokens = Tokenizer.Tokenize(phrase).Select(token => token.Folded).ToArray();
            if (tokens.Length == 0)
                continue;
            if (!words.TryGetValue(tokens[0], out var entries))
                words[tokens[0]] = entries = [];
            var entry = new Entry(tokens[1..], sense, value);
            if (!entries.Any(known => known.Sense == sense && known.Value == value && known.Rest.SequenceEqual(entry.Rest)))
                entries.Add(entry);
        }

        return words;
    }

    private sealed record Entry(string[] Rest, PeriodSense Sense, int Value);
}
