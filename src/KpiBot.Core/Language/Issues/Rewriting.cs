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
        new(new($"Without “{Quotation.Of(words)}”", $"Sans «\u202F{Quotation.Of(words)}\u202F»"), LocalizedText.Same(Put(text, spans, "")));

    /// <summary>The question with a name before it: "Revenue: last month".</summary>
    public static Candidate Leading(string text, LocalizedText name) =>
        new(name, new($"{name.English}: {text.Trim()}", $"{name.French}\u202F: {text.Trim()}"));

    /// <summary>A sign that marks a name goes with it: "@foo", "#foo".</summary>
    private static int BeforeMark(string text, int start) =>
        start > 0 && text[start - 1] is '@' or '#' && (start == 1 || char.IsWhiteSpace(text[start - 2])) ? start - 1 : start;

    private static string Put(string text, IReadOnlyList<TextSpan> spans, string replacement)
    {
        var put = new StringBuilder(text.Length + replacement.Length);
        var at = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var start = BeforeMark(text, spans[i].Start);
            if (start > at)
                put.Append(text, at, start - at);
            if (i == 0)
                put.Append(replacement);
            at = Math.Max(at, spans[i].End);
        }

        put.Append(text, at, text.Length - at);
        return string.Join(' ', put.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
