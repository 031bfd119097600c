using System.Collections.Concurrent;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Lexicons;

/// <summary>Phrases that mean the same, each as the words that the vocabulary compares.</summary>
/// <param name="Keys">Its words as they are written.</param>
internal sealed record Notion(IReadOnlyList<string[]> Phrases, IReadOnlyList<string> Keys)
{
    private static readonly ConcurrentDictionary<string, Notion> Known = new(StringComparer.Ordinal);

    /// <summary>The notion of "a|b"; the same one for the same phrases.</summary>
    public static Notion Of(string phrases) => Known.GetOrAdd(phrases, Read);

    private static Notion Read(string phrases)
    {
        var words = phrases.Split('|').Select(phrase => PhraseWords.Of(Tokenizer.Tokenize(phrase))).OrderByDescending(phrase => phrase.Count).ToList();
        return new([.. words.Select(phrase => phrase.Select(w => w.Stem).ToArray())], [.. words.SelectMany(phrase => phrase).Select(w => w.Key)]);
    }
}
