using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Grammar;

/// <summary>A weekday said beside a date, and the date that was found.</summary>
/// <param name="Said">The weekday as it was said.</param>
/// <param name="HasYear">Whether the date was said with its year.</param>
internal readonly record struct SaidWeekday(DayOfWeek Said, DateOnly Date, bool HasYear)
{
    /// <summary>Each of a period's dates that has a weekday beside it, in the order of the text; none where there are no days.</summary>
    public static List<SaidWeekday> In(PeriodExpression period, BusinessCalendar calendar)
    {
        var found = new List<SaidWeekday>();
        var (first, last) = period switch
        {
            Between(var start, var end) => (start, end),
            Since(var start) => (start, null),
            SpanFrom { Start: var start } => (start, null),
            Until(var end) => (null, end),
            CumulativeTo(var end) => (null, end),
            LandingAt(var end) => (null, end),
            After(var mark) => (mark, null),
            Before(var mark) => (mark, null),
            UnitContaining { Period: var inner } => (inner, null),
            Shifted { Period: var inner } => (inner, null),
            _ => ((PeriodExpression?)period, (PeriodExpression?)null),
        };
        if (Beside(first) is null && Beside(last) is null)
            return found;
        var whole = period is After or Before or UnitContaining or Shifted ? first! : period; // which start elsewhere than their date
        if (calendar.Resolve(whole) is not PeriodResolution.Resolved { Period.Range: var range })
            return found;
        if (Beside(first) is { } from)
            found.Add(new(from, range.Start, HasYearIn(first)));
        if (Beside(last) is { } through)
            found.Add(new(through, range.End.AddDays(-1), HasYearIn(last)));
        return found;
    }

    private static DayOfWeek? Beside(PeriodExpression? date) => date switch
    {
        CalendarDay day => day.Beside,
        DayOfMonth day => day.Beside,
        OnWeekday day => day.Day,
        InYear dated => Beside(dated.Yearless),
        PreviousOccurrence previous => Beside(previous.Yearless),
        NextOccurrence next => Beside(next.Yearless),
        _ => null,
    };

    /// <summary>Days of a month and those told from another year are no dates that lack one.</summary>
    private static bool HasYearIn(PeriodExpression? date) => date switch
    {
        CalendarDay day => day.Year is not null,
        OnWeekday day => HasYearIn(day.Usual),
        _ => true,
    };
}
