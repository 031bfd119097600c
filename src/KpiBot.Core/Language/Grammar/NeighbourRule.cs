using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"The month before", "l'année d'avant", "the week after": counted from the period that the thread is about, not from today.</summary>
internal static class NeighbourRule
{
    private static readonly string[] Earlier = ["before", "previou", "prior", "preceding", "earlier", "avant", "precedent", "precedente", "tot", "veille"];
    private static readonly string[] Later = ["after", "following", "suivant", "suivante", "apre"];
    private static readonly string[] Same = ["same", "meme"];

    public static void Apply(Question question, Reading reading, BusinessCalendar calendar)
    {
        if (reading.Before is not { } before || reading.Kpis is not [var kpi, ..])
            return;
        if (question.Segments.Any(s => s.As<Meaning.Time>() is not null && Step(s) is null))
            return; // "last week vs the week before" names both itself
        var of = before.Period ?? kpi.DefaultPeriod;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (segment.IsTaken || Step(segment) is not { } step)
                continue;
            segment.IsTaken = true;
            if (question.At(question.Before(at)) is { } against && against.Is(Role.Against))
            {
                against.IsTaken = true;
                reading.Comparison = Compared(of, step, calendar);
            }
            else
            {
                reading.Period = Moved(of, step, calendar);
            }
        }
    }

    /// <summary>What "the previous month" is beside a period that the question names; null where it is not said, or where the unit is no step of that period.</summary>
    public static ComparisonExpression? Before(Segment said, PeriodExpression of, BusinessCalendar calendar)
    {
        if (Step(said) is not { Count: -1, Unit: { } unit } step || Own(of, calendar).Days > LongestDays(unit))
            return null;
        return of is RelativePeriod or UnitsBack ? null : Compared(of, step, calendar);
    }

    /// <param name="Unit">Null for the period's own length.</param>
    /// <param name="Count">Back where negative.</param>
    private readonly record struct Steps(CalendarUnit? Unit, int Count);

    private static Steps? Step(Segment segment)
    {
        if (segment.As<Meaning.Following>() is { } following)
            return new(following.Step, 1);
        if (segment.Is(Role.BeforeThat))
            return new(null, -1);
        var words = segment.Stem.Split(' ');
        var direction = words.Any(Earlier.Contains) ? -1 : words.Any(Later.Contains) ? 1 : 0;
        if (direction == 0 || words.Any(Same.Contains))
            return null;
        if (segment.As<Meaning.Compared>() is { } compared)
        {
            return compared.With switch
            {
                ComparisonExpression.SamePeriodLastYear => new(CalendarUnit.Year, direction),
                ComparisonExpression.PreviousPeriod => new(Named(words), direction),
                _ => null,
            };
        }

        return segment.Period switch
        {
            RelativePeriod { Offset: -1 or 1 } one => new(one.Unit, direction),
            Weekend or Shifted { Period: Weekend, Unit: CalendarUnit.Week, Count: -1 or 1 } => new(CalendarUnit.Week, direction),
            LastUnits last => new(last.Unit, -last.Count),
            NextUnits next => new(next.Unit, next.Count),
            _ => null,
        };
    }

    private static CalendarUnit? Named(string[] words) =>
        words.Contains("day") ? CalendarUnit.Day
        : words.Contains("week") ? CalendarUnit.Week
        : words.Contains("month") ? CalendarUnit.Month
        : words.Contains("quarter") ? CalendarUnit.Quarter
        : null;

    private static ComparisonExpression Compared(PeriodExpression of, Steps step, BusinessCalendar calendar) => step switch
    {
        { Unit: null, Count: < 0 } => new ComparisonExpression.PreviousPeriod(),
        { Unit: CalendarUnit.Year, Count: -1 } => new ComparisonExpression.SamePeriodLastYear(),
        { Unit: { } unit, Count: -1 } when Own(of, calendar) is { Count: 1 } own && own.Unit == unit => new ComparisonExpression.PreviousPeriod(),
        { Unit: { } unit, Count: < 0 } => new ComparisonExpression.Earlier(unit, -step.Count),
        _ => new ComparisonExpression.With(Moved(of, step, calendar)),
    };

    /// <summary>The same days a unit away; of a period longer than the unit, the one just before or after it.</summary>
    private static Shifted Moved(PeriodExpression of, Steps step, BusinessCalendar calendar)
    {
        var own = Own(of, calendar);
        if (step.Unit is not { } unit)
            return new(of, own.Unit, step.Count * own.Count);
        var isLonger = own.Days > LongestDays(unit);
        if (!isLonger)
            return new(of, unit, step.Count);
        return step.Count < 0
            ? new(new UnitContaining(unit, of), unit, step.Count)
            : new(new UnitContaining(unit, new PeriodPart(PeriodEdge.Last, CalendarUnit.Day, 1, of)), unit, step.Count);
    }

    private static (CalendarUnit Unit, int Count, int Days) Own(PeriodExpression of, BusinessCalendar calendar)
    {
        if (calendar.Resolve(of) is not PeriodResolution.Resolved { Period: var period })
            return (CalendarUnit.Day, 1, 1);
        var days = period.Range.Days;
        var months = (int)Math.Round(days / 30.44);
        return period.Unit switch
        {
            CalendarUnit.Day => (CalendarUnit.Day, days, days),
            CalendarUnit.Week => (CalendarUnit.Day, Math.Max(days, 7), days),
            CalendarUnit.Month or CalendarUnit.Quarter or CalendarUnit.HalfYear or CalendarUnit.Year or CalendarUnit.FiscalQuarter or CalendarUnit.FiscalYear =>
                (CalendarUnit.Month, Math.Max(1, months), days),
        };
    }

    private static int LongestDays(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => 1,
        CalendarUnit.Week => 7,
        CalendarUnit.Month => 31,
        CalendarUnit.Quarter or CalendarUnit.FiscalQuarter => 92,
        CalendarUnit.HalfYear => 184,
        CalendarUnit.Year or CalendarUnit.FiscalYear => 366,
    };
}
