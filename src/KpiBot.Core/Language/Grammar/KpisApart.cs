using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Two KPIs with a sign between them that none of the catalogue stands for: both of them, or one.</summary>
internal static class KpisApart
{
    /// <param name="sign">Where the sign, or the word for it, stands.</param>
    public static IReadOnlyList<Candidate> Of(Question question, Reading reading, Segment left, Segment right, TextSpan sign)
    {
        if (left.As<Meaning.Kpi>()?.Definition is not { } first || right.As<Meaning.Kpi>()?.Definition is not { } second)
            return [Rewriting.AllKpis];
        var ways = new List<Candidate>();
        if (reading.Suits(first) && reading.Suits(second))
        {
            var both = Rewriting.Replacing(question.Text, [sign], new("and", "et"));
            ways.Add(both with { Label = new($"{first.Name.English} and {second.Name.English}", $"{first.Name.French} et {second.Name.French}") });
        }

        ways.AddRange(new[] { first, second }.Where(reading.Suits).Select(kpi => Instead(question, left, right, sign, kpi)));
        return ways;
    }

    /// <summary>One KPI instead of the two.</summary>
    public static Candidate Instead(Question question, Segment left, Segment right, TextSpan sign, KpiDefinition kpi) =>
        Rewriting.Replacing(question.Text, [left.Span, new(sign.Start, right.Span.End)], kpi.Name);
}
