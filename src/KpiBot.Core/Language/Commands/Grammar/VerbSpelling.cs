using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>
/// A slip in the verb that a command begins with: "shedule", "previen". No other word of a text is corrected into one, nor one
/// that begins with another letter: "revenue", to somebody who may not see it, is no "prévenue".
/// </summary>
internal static class VerbSpelling
{
    /// <summary>Shorter verbs are too near to other words.</summary>
    private const int FewestLetters = 6;

    /// <summary>The tokens with their verb put right, and the correction; null where there is none to make.</summary>
    public static (IReadOnlyList<Token> Tokens, Correction Correction)? Correct(string text, IReadOnlyList<Token> tokens, VocabularyIndex vocabulary)
    {
        var head = new CommandText(text, tokens, []).Head(0);
        if (head >= tokens.Count || tokens[head] is not { Kind: TokenKind.Word } word || word.Folded.Length < FewestLetters || IsKnown(word, vocabulary))
            return null;
        var near = CommandLexicon.Verbs.Where(verb => verb.Length >= FewestLetters && verb[0] == word.Folded[0] && EditDistance.Between(word.Folded, verb, 1) <= 1).ToList();
        if (near is not [var meant, ..])
            return null;
        return ([.. tokens.Select((token, at) => at == head ? token with { Folded = meant } : token)], new(word.Text, meant));
    }

    private static bool IsKnown(Token word, VocabularyIndex vocabulary) =>
        CommandLexicon.Knows(word.Folded) || vocabulary.Knows(Word.Of(word)) || LexiconIndex.Knows(Word.Of(word).Key);
}
