using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Lexicons;

/// <summary>Both lexicons in one index: both are always active.</summary>
internal static class LexiconIndex
{
    public static readonly PhraseIndex<Meaning> Phrases = new();

    private static readonly Dictionary<UiLanguage, HashSet<string>> FunctionWords = [];

    private static readonly Dictionary<UiLanguage, HashSet<string>> TimeWords = [];

    private static readonly Dictionary<string, string> Counted = new(StringComparer.Ordinal);

    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Conjugated = new(StringComparer.Ordinal);

    static LexiconIndex()
    {
        foreach (var lexicon in Lexicon.All)
        {
            var words = FunctionWords[lexicon.Language] = new(StringComparer.Ordinal);
            foreach (var entry in lexicon.Entries)
            {
                foreach (var phrase in entry.Phrases)
                    Add(phrase, entry.Meaning, words);
            }

            TimeWords[lexicon.Language] = lexicon.TimeWords.SelectMany(PhraseWords.Spellings).SelectMany(w => w).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var (word, kpi) in lexicon.CountedAs)
                Counted.Add(word, kpi);
            Ordinary.UnionWith(PhraseWords.Of(Tokenizer.Tokenize(lexicon.Ordinary)).Select(w => w.Key));
            foreach (var verb in lexicon.Verbs)
                Conjugate(verb);
        }

        Ordinary.UnionWith(PlainWords.Words);
    }

    public static bool Knows(string word) =>
        Ordinary.Contains(word) || Conjugated.ContainsKey(word) || FunctionWords.Values.Any(words => words.Contains(word)) || TimeWords.Values.Any(words => words.Contains(word));

    public static bool IsFunctionWord(string word, UiLanguage language) => FunctionWords[language].Contains(word);

    public static bool IsTimeWord(string word, UiLanguage language) => TimeWords[language].Contains(word);

    /// <summary>The KPI that the noun means when it is counted; null for nouns that mean the same either way.</summary>
    public static string? CountedAs(string stem) => Counted.GetValueOrDefault(stem);

    /// <summary>The forms of the verb that a word is a form of, as the vocabulary compares them; none where it is no verb.</summary>
    public static IReadOnlyList<string> FormsOf(string key) => Conjugated.GetValueOrDefault(key) ?? [];

    private static void Conjugate(string verb)
    {
        var forms = verb.Split('|').SelectMany(form => PhraseWords.Of(Tokenizer.Tokenize(form))).ToList();
        var stems = forms.Select(w => w.Stem).Distinct().ToArray();
        foreach (var form in forms)
        {
            Conjugated[form.Key] = [.. stems.Union(Conjugated.GetValueOrDefault(form.Key, []))];
            Conjugated[form.Stem] = [.. stems.Union(Conjugated.GetValueOrDefault(form.Stem, []))];
        }
    }

    private static void Add(string phrase, Meaning meaning, HashSet<string> words)
    {
        foreach (var spelling in PhraseWords.Spellings(phrase))
        {
            Phrases.Add(spelling.Select(w => w.Key), meaning);
            words.UnionWith(spelling.Select(w => w.Key));
        }
    }
}
