namespace KpiBot.Core.Calendar;

/// <summary>Tells periods that go along with the day ("last month") from those that stay where they are ("October 2026").</summary>
internal static class MovingPeriods
{
    /// <summary>Whether the period is another one each time its unit has passed. "October" is not: it is another one once a year.</summary>
    public static bool IsMoving(this PeriodExpression period) => period switch
    {
        RelativePeriod or UnitsBack or LastUnits or NextUnits or ToDate or ToDateBefore or ToDateIn or RestOf or BusinessDays => true,
        Weekday or WeekdayIn or OnWeekday or NextWeekday or Weekend or WorkWeek or DayOfMonth { In: null } => true,
        DayOfMonth { In: { } whole } => whole.IsMoving(),
        Since(var from) => from.IsMoving(),
        Between(var first, var last) => first.IsMoving() || last.IsMoving(),
        CumulativeTo(var end) => end.IsMoving(),
        LandingAt(var end) => end.IsMoving(),
        After(var mark) => mark.IsMoving(),
        Before(var mark) => mark.IsMoving(),
        Until(var mark) => mark.IsMoving(),
        PeriodPart part => part.Of.IsMoving(),
        NthPart part => part.Of.IsMoving(),
        NthWeekday part => part.Of.IsMoving(),
        NthBusinessDay part => part.Of.IsMoving(),
        InYear part => part.Year.IsMoving(),
        UnitContaining containing => containing.Period.IsMoving(),
        Shifted shifted => shifted.Period.IsMoving(),
        SpanThrough span => span.End.IsMoving(),
        SpanFrom span => span.Start.IsMoving(),
        _ => false,
    };

    /// <summary>Whether it is a unit that is in progress: "this week", "month to date".</summary>
    public static bool IsInProgress(this PeriodExpression period) => period is RelativePeriod { Offset: 0 } or ToDate;
}
