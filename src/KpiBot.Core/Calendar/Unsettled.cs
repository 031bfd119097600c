namespace KpiBot.Core.Calendar;

/// <summary>A period that people mean differently: it has no days until the asker says which.</summary>
/// <param name="Unit">What it is told in: "these last weeks", "semaine N-1"; null where nothing says.</param>
public sealed record Unsettled(Unsettling By, CalendarUnit? Unit = null) : PeriodExpression;

/// <summary>Why a period is not settled.</summary>
public enum Unsettling
{
    /// <summary>"La quinzaine": the last fifteen days, or a half of the month.</summary>
    Fortnight,

    /// <summary>"Recently", "ces dernières semaines": nothing says how far back.</summary>
    Reach,

    /// <summary>"The other day".</summary>
    SomeDay,

    /// <summary>"Semaine N-1": the week before, or that week of last year.</summary>
    BeforeOrLastYear,

    /// <summary>"En semaine", "excluding weekends": of no week that is named.</summary>
    WorkDays,
}
