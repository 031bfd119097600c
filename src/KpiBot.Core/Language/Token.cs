namespace KpiBot.Core.Language;

/// <summary>One word, number or sign of a text.</summary>
/// <param name="Text">As written.</param>
/// <param name="Folded">In lower case, without accents, ligatures opened and typographic apostrophes straightened: what lexicons compare.</param>
public readonly record struct Token(string Text, string Folded, TextSpan Span, TokenKind Kind);

/// <summary>What a token is by its characters alone.</summary>
public enum TokenKind
{
    Word,
    Number,
    Punctuation,

    /// <summary>Of a country.</summary>
    Flag,
}
