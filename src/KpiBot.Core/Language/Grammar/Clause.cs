using System.Buffers;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>The segments from one sign that divides a text to the next.</summary>
/// <param name="First">Its first segment.</param>
/// <param name="Last">Its last segment, included.</param>
internal sealed record Clause(int First, int Last)
{
    private static readonly SearchValues<char> EndOfSentence = SearchValues.Create(".!?:;()\n–—…");

    /// <summary>What stands behind it, up to the next clause: its end and the signs that divide the two.</summary>
    private string Behind { get; init; } = "";

    private bool IsInBrackets { get; init; }

    /// <summary>Whether it leads up to what follows: "last one I promise: …".</summary>
    public bool IsBeforeColon => Behind.Contains(": ", StringComparison.Ordinal);

    public bool IsBracketed => IsInBrackets && Behind.Contains(')', StringComparison.Ordinal);

    /// <summary>Parts of sentences, which commas divide.</summary>
    public static List<Clause> In(Question question) => Cut(question, between => Ends(between) || (between.Length > 1 && between.Contains(',', StringComparison.Ordinal)));

    public static List<Clause> Sentences(Question question) => Cut(question, Ends);

    public bool Holds(int at) => at >= First && at <= Last;

    public IEnumerable<Segment> Segments(Question question) => question.Segments.Skip(First).Take(Last - First + 1);

    private static List<Clause> Cut(Question question, Func<string, bool> divides)
    {
        var clauses = new List<Clause>();
        var first = 0;
        var before = "";
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var next = at + 1 < question.Segments.Count ? question.Segments[at + 1].Span.Start : question.Text.Length;
            var between = question.Text[question.Segments[at].Span.End..next];
            if (at + 1 < question.Segments.Count && !divides(between))
                continue;
            clauses.Add(new(first, at) { Behind = between, IsInBrackets = before.Contains('(', StringComparison.Ordinal) });
            (first, before) = (at + 1, between);
        }

        return clauses;
    }

    /// <summary>"1:1" and "9.30" are one thing each.</summary>
    private static bool Ends(string between) =>
        between.Length > 1 && (between.AsSpan().ContainsAny(EndOfSentence) || between.Contains(" - ", StringComparison.Ordinal) || between.Any(char.IsSurrogate));
}
