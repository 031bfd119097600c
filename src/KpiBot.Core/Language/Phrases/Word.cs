namespace KpiBot.Core.Language.Phrases;

/// <summary>One word of a phrase or a question, in the two forms that indexes compare.</summary>
/// <param name="Key">Folded, without its apostrophe: "d" for "d'".</param>
/// <param name="Stem">The key in the singular, as far as endings tell.</param>
internal readonly record struct Word(string Key, string Stem, TextSpan Span, bool IsNumber)
{
    /// <summary>"Ça" with its cedilla is no "CA".</summary>
    public static Word Of(Token token)
    {
        var key = token.Text is "ça" or "Ça" or "ÇA" ? "cela" : token.Folded.Replace("'", "", StringComparison.Ordinal);
        return new(key, Singular.Of(key), token.Span, token.Kind == TokenKind.Number);
    }

    /// <summary>The signs that mean something on their own; the rest only separate.</summary>
    public static bool Counts(Token token) =>
        token.Kind != TokenKind.Punctuation || token.Folded is "%" or "€" or "$" or "£";
}
