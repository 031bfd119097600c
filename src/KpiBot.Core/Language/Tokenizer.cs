using KpiBot.Core.Localization;

namespace KpiBot.Core.Language;

/// <summary>
/// Cuts a text into runs of letters, runs of digits and single signs. What belongs together ("03/04/2026", "S12", "9h30",
/// "N-1") is put together by the parsers, which see by the spans whether two tokens touch.
/// </summary>
public static class Tokenizer
{
    private static readonly HashSet<string> Elisions =
        ["l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 4 + 1);
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))
            {
                at++;
                continue;
            }

            var dotted = DottedEnd(text, at);
            var (end, kind) = dotted > at ? (dotted, TokenKind.Word) : End(text, at);
            var folded = TextFolding.Fold(text.AsSpan(at, end - at));
            tokens.Add(new(text[at..end], dotted > at ? folded.Replace(".", "", StringComparison.Ordinal) : folded, new(at, end), kind));
            at = end;
        }

        return tokens;
    }

    private static (int End, TokenKind Kind) End(string text, int start)
    {
        if (Flag.Is(text.AsSpan(start)))
            return (start + Flag.Length, TokenKind.Flag);
        if (char.IsDigit(text[start]))
            return (Run(text, start, char.IsDigit), TokenKind.Number);
        if (!IsLetter(text[start]))
            return IsApostrophe(text[start]) && start + 1 < text.Length && IsLetter(text[start + 1])
                ? (Run(text, start + 1, IsLetter), TokenKind.Word) // the 's of "what's"
                : (start + 1, TokenKind.Punctuation);

        var end = Run(text, start, IsLetter);
        if (end >= text.Length || !IsApostrophe(text[end]))
            return (end, TokenKind.Word);
        var word = TextFolding.Fold(text.AsSpan(start, end - start));
        if (Elisions.Contains(word))
            return (end + 1, TokenKind.Word); // "l'" of "l'an" keeps its apostrophe
        if (word == "aujourd")
            return (Run(text, end + 1, IsLetter), TokenKind.Word);
        return (end, TokenKind.Word);
    }

    /// <summary>The end of "C.A.", "C.A.C": single letters with dots between them; <paramref name="start"/> where there is none.</summary>
    private static int DottedEnd(string text, int start)
    {
        if (start > 0 && IsLetter(text[start - 1]))
            return start;
        var (end, letters) = (start, 0);
        while (end < text.Length && char.IsUpper(text[end]))
        {
            letters++;
            end++;
            if (end >= text.Length || text[end] != '.')
                break;
            end++;
        }

        var isWhole = end >= text.Length || !char.IsLetterOrDigit(text[end]);
        return letters > 1 && isWhole && text[start + 1] == '.' ? end : start;
    }

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        while (start < text.Length && belongs(text[start]))
            start++;
        return start;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c is >= '\u0300' and <= '\u036F';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '´';
}
