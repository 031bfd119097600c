using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Lexicons;

/// <summary>Both lexicons in one index: both are always active.</summary>
internal static class LexiconIndex
{
    public static readonly PhraseIndex<Meaning> Phrases = new();

    private static readonly Dictionary<UiLanguage, HashSet<string>> Words = [];

    private static readonly Dictionary<string, string> Counted = new(StringComparer.Ordinal);

    static LexiconIndex()
    {
        foreach (var lexicon in Lexicon.All)
        {
            var words = Words[lexicon.Language] = new(StringComparer.Ordinal);
            foreach (var entry in lexicon.Entries)
            {
                foreach (var phrase in entry.Phrases)
                    Add(phrase, entry.Meaning, words);
            }

            foreach (var word in lexicon.TimeWords)
                words.UnionWith(PhraseWords.Spellings(word).SelectMany(w => w).Select(w => w.Key));
            foreach (var (word, kpi) in lexicon.CountedAs)
                Counted.Add(word, kpi);
        }
    }

    public static bool Knows(string word) => Words.Values.Any(words => words.Contains(word));

    public static bool Knows(string word, UiLanguage language) => Words[language].Contains(word);

    /// <summary>The KPI that the noun means when it is counted; null for nouns that mean the same either way.</summary>
    public static string? CountedAs(string stem) => Counted.GetValueOrDefault(stem);

    private static void Add(string phrase, Meaning meaning, HashSet<string> words)
    {
        foreach (var spelling in PhraseWords.Spellings(phrase))
        {
            Phrases.Add(spelling.Select(w => w.Key), meaning);
            words.UnionWith(spelling.Select(w => w.Key));
        }
    }
}
