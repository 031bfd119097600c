using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"This month last year", "le mois dernier de l'an dernier": one period, a year back, and not two.</summary>
internal static class YearAgoRule
{
    /// <summary>So that a week stays a week, from Monday to Sunday.</summary>
    private const int WeeksOfYear = 52;

    public static void Apply(Question question)
    {
        if (question.Has(Role.Compare))
            return;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var first = question.Segments[at];
            if (first.IsTaken || first.Period is null || question.At(question.AfterPrepositions(at)) is not { IsTaken: false } second || second.Period is null || IsListed(question, first, second))
                continue;
            var (part, year) = IsYearBack(second.Period) ? (first, second) : (second, first);
            if (IsYearBack(year.Period!) && Back(part.Period!) is { } whole)
            {
                first.Reread([new Meaning.Time(first.As<Meaning.Time>()!.Match with { Expression = whole })]);
                second.IsTaken = true;
            }
        }
    }

    private static bool IsListed(Question question, Segment first, Segment second) =>
        question.Text.AsSpan(first.Span.End..second.Span.Start).IndexOfAny(",;+&/") >= 0;

    private static bool IsYearBack(PeriodExpression period) =>
        period is RelativePeriod { Unit: CalendarUnit.Year, Offset: -1 } or Shifted { Period: RelativePeriod { Unit: CalendarUnit.Day, Offset: 0 }, Unit: CalendarUnit.Year, Count: -1 };

    private static Shifted? Back(PeriodExpression part) => part switch
    {
        RelativePeriod { Unit: CalendarUnit.Week } week => new Shifted(week, CalendarUnit.Week, -WeeksOfYear),
        RelativePeriod { Unit: CalendarUnit.Year } => null,
        RelativePeriod => new Shifted(part, CalendarUnit.Year, -1),
        _ => null,
    };
}
