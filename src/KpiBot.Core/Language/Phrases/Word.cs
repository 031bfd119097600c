namespace KpiBot.Core.Language.Phrases;

/// <summary>One word of a phrase or a question, in the two forms that indexes compare.</summary>
/// <param name="Key">Folded, without its apostrophe: "d" for "d'".</param>
/// <param name="Stem">The key in the singular, as far as endings tell.</param>
internal readonly record struct Word(string Key, string Stem, TextSpan Span, bool IsNumber)
{
    public static Word Of(Token token)
    {
        var key = Accented(token) ?? Shorthand.Whole(token.Folded.Replace("'", "", StringComparison.Ordinal));
        return new(key, Singular.Of(key), token.Span, token.Kind == TokenKind.Number);
    }

    /// <summary>Words that without their accents would be others: "raté" is no rate, "salés" are no sales; null for all the rest.</summary>
    private static string? Accented(Token token) => token.Folded switch
    {
        "ca" when token.Text is "ça" or "Ça" or "ÇA" => "cela",
        "rate" or "rates" or "ratee" or "ratees" when token.Text.AsSpan().IndexOfAny('é', 'É') >= 0 => "rater",
        "sale" or "sales" or "salee" or "salees" when token.Text.AsSpan().IndexOfAny('é', 'É') >= 0 => "saler",
        _ => null,
    };

    /// <summary>The signs that mean something on their own; the rest only separate.</summary>
    public static bool Counts(Token token) =>
        token.Kind != TokenKind.Punctuation || token.Folded is "%" or "€" or "$" or "£";
}
