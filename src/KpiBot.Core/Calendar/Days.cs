using KpiBot.Core.Localization;

namespace KpiBot.Core.Calendar;

/// <summary>The days that an expression means, and the unit that they are one or several of.</summary>
internal readonly record struct Days(DateRange Range, CalendarUnit Unit);

/// <summary>Days, or the issue that kept them from being found.</summary>
internal readonly record struct DaysOrIssue(Days? Days, Issue? Issue)
{
    public static implicit operator DaysOrIssue(Days days) => new(days, null);

    public static DaysOrIssue Of(Issue issue) => new(null, issue);

    public DaysOrIssue Then(Func<Days, DaysOrIssue> next) => Days is { } days ? next(days) : this;
}
