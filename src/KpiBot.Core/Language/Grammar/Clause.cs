using System.Buffers;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>The segments from one sign that divides a text to the next.</summary>
/// <param name="First">Its first segment.</param>
/// <param name="Last">Its last segment, included.</param>
internal sealed record Clause(int First, int Last)
{
    private static readonly SearchValues<char> EndOfSentence = SearchValues.Create(".!?:;()\n–—…");

    /// <summary>Whether it leads up to what follows: "last one I promise: …".</summary>
    public bool IsBeforeColon { get; private init; }

    public bool IsBracketed { get; private init; }

    /// <summary>Parts of sentences, which commas divide.</summary>
    public static List<Clause> In(Question question) => Cut(question, between => Ends(between) || (between.Length > 1 && between.Contains(',')));

    public static List<Clause> Sentences(Question question) => Cut(question, Ends);

    public bool Holds(int at) => at >= First && at <= Last;

    public IEnumerable<Segment> Segments(Question question) => question.Segments.Skip(First).Take(Last - First + 1);

    private static List<Clause> Cut(Question question, Func<ReadOnlySpan<char>, bool> divides)
    {
        var clauses = new List<Clause>();
        var first = 0;
        var isInBrackets = false;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var next = at + 1 < question.Segments.Count ? question.Segments[at + 1].Span.Start : question.Text.Length;
            var between = question.Text.AsSpan(question.Segments[at].Span.End..next);
            if (at + 1 < question.Segments.Count && !divides(between))
                continue;
            clauses.Add(new(first, at) { IsBeforeColon = between.IndexOf(": ") >= 0, IsBracketed = isInBrackets && between.Contains(')') });
            (first, isInBrackets) = (at + 1, between.Contains('('));
        }

        return clauses;
    }

    /// <summary>"1:1" and "9.30" are one thing each.</summary>
    private static bool Ends(ReadOnlySpan<char> between) =>
        between.Length > 1 && (between.ContainsAny(EndOfSentence) || between.IndexOf(" - ") >= 0 || between.ContainsAnyInRange('\uD800', '\uDFFF'));
}
