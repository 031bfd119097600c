using System.Collections.Frozen;

namespace KpiBot.Core.Language.Threads;

/// <summary>Words without which a question asks for the opposite.</summary>
internal static class Negations
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["not", "no", "non", "never", "nor", "pas", "jamais", "aucun", "aucune", "ne", "n", "dont", "didnt", "doesnt", "isnt", "arent", "wasnt", "werent", "havent", "hasnt", "wont", "cant"],
        StringComparer.Ordinal);

    public static bool In(string text) => text.Contains("“plus”", StringComparison.Ordinal) || Tokenizer.Tokenize(text).Any(t => Words.Contains(t.Folded) || t.Folded is "'t" || t.Folded.EndsWith("n't", StringComparison.Ordinal));
}
