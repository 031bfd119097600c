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
            var (part, year) = YearsBack(second.Period) > 0 ? (first, second) : (second, first);
            if (question.At(question.Before(at))?.Is(Role.Against) == true && question.FirstPeriod(except: first)?.Period == part.Period)
                continue; // "yesterday vs yesterday N-1" is a comparison with last year
            if (YearsBack(year.Period!) is > 0 and var years && Back(part.Period!, years) is { } whole)
            {
                first.Reread([new Meaning.Time(first.As<Meaning.Time>()!.Match with { Expression = whole })]);
                second.IsTaken = true;
            }
        }
    }

    private static bool IsListed(Question question, Segment first, Segment second) =>
        question.Text.AsSpan(first.Span.End..second.Span.Start).IndexOfAny(",;+&/") >= 0;

    /// <summary>How many years back a period says: "last year", "N-2", "a year ago"; 0 where it says none.</summary>
    private static int YearsBack(PeriodExpression period) => period switch
    {
        RelativePeriod { Unit: CalendarUnit.Year, Offset: -1 } => 1,
        UnitsBack { Unit: CalendarUnit.Year, Count: var count } => count,
        Shifted { Period: RelativePeriod { Unit: CalendarUnit.Day, Offset: 0 }, Unit: CalendarUnit.Year, Count: -1 } => 1,
        _ => 0,
    };

    private static Shifted? Back(PeriodExpression part, int years) => part switch
    {
        RelativePeriod { Unit: CalendarUnit.Year } or UnitsBack { Unit: CalendarUnit.Year } => null,
        RelativePeriod { Unit: CalendarUnit.Week } or UnitsBack { Unit: CalendarUnit.Week } or LastUnits { Unit: CalendarUnit.Week } or Weekend or WorkWeek or Weekday or WeekdayIn =>
            new Shifted(part, CalendarUnit.Week, -WeeksOfYear * years),
        RelativePeriod or UnitsBack or LastUnits { Unit: CalendarUnit.Day or CalendarUnit.Month or CalendarUnit.Quarter } or DayOfMonth { In: null } => new Shifted(part, CalendarUnit.Year, -years),
        _ => null,
    };
}
