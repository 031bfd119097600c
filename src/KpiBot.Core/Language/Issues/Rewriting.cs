using System.Text;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Issues;

/// <summary>Candidates that ask the same question in other words: a choice keeps all that was understood.</summary>
internal static class Rewriting
{
    /// <summary>The question with a name where <paramref name="spans"/> were; the first span gets it, the others go.</summary>
    /// <param name="spans">In the order of the text.</param>
    public static Candidate Replacing(string text, IReadOnlyList<TextSpan> spans, LocalizedText name) =>
        new(name, new(Put(text, spans, name.English), Put(text, spans, name.French)));

    public static Candidate Without(string text, IReadOnlyList<TextSpan> spans, string words) =>
        new(new($"Without “{Quotation.OnButton(words)}”", $"Sans «\u202F{Quotation.OnButton(words)}\u202F»"), LocalizedText.Same(Put(text, spans, "")));

    /// <summary>Whether a way on is a question that words were taken out of.</summary>
    public static bool IsWithout(Candidate way) => way.Label.English.StartsWith("Without “", StringComparison.Ordinal);

    /// <summary>The general way on, where nothing is near.</summary>
    public static Candidate AllKpis { get; } = new(new("All KPIs", "Tous les indicateurs"), new("list of KPIs", "liste des indicateurs"));

    /// <summary>The question with a name before it: "Revenue: last month".</summary>
    public static Candidate Leading(string text, LocalizedText name) =>
        new(name, new($"{name.English}: {text.Trim()}", $"{name.French}\u202F: {text.Trim()}"));

    private static string Put(string text, IReadOnlyList<TextSpan> spans, string replacement)
    {
        var put = new StringBuilder(text.Length + replacement.Length);
        var at = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var (start, end) = WithSigns(text, spans[i]);
            if (start > at)
                put.Append(text, at, start - at);
            put.Append(' ').Append(i == 0 ? replacement : "").Append(end < text.Length && Closes(text[end]) ? "" : " ");
            at = Math.Max(at, end);
        }

        put.Append(text, at, text.Length - at);
        return string.Join(' ', put.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Signs of markup and code go with the words that they stand at: "@foo", "(foo)", "&lt;b&gt;foo&lt;/b&gt;", "**foo**".</summary>
    private static TextSpan WithSigns(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && IsMarkup(text[start - 1]))
            start--;
        while (end < text.Length && IsMarkup(text[end]))
            end++;
        return new(start, end);
    }

    private static bool IsMarkup(char c) => c is '<' or '>' or '/' or '\\' or '*' or '`' or '{' or '}' or '[' or ']' or '(' or ')' or '|' or '~' or '^' or '_' or '=' or '#' or '@' or '&' or '"';

    private static bool Closes(char c) => c is ',' or '.' or ';' or ':' or '?' or '!' or '\'' or '’';
}
