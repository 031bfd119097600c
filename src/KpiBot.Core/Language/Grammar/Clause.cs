using System.Buffers;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>The segments from one sign that divides a text to the next.</summary>
/// <param name="First">Its first segment.</param>
/// <param name="Last">Its last segment, included.</param>
internal sealed record Clause(int First, int Last)
{
    private static readonly SearchValues<char> Dividing = SearchValues.Create(".!?:;,()\n–—");

    public static IEnumerable<Clause> In(Question question)
    {
        var first = 0;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (at + 1 < question.Segments.Count && !Divides(question.Text[question.Segments[at].Span.End..question.Segments[at + 1].Span.Start]))
                continue;
            yield return new(first, at);
            first = at + 1;
        }
    }

    public bool Holds(int at) => at >= First && at <= Last;

    public List<Segment> Segments(Question question) => [.. question.Segments.Skip(First).Take(Last - First + 1)];

    /// <summary>"1:1" and "9.30" are one thing each.</summary>
    private static bool Divides(string between) =>
        between.Length > 1 && (between.AsSpan().ContainsAny(Dividing) || between.Contains(" - ", StringComparison.Ordinal) || between.Any(char.IsSurrogate));
}
