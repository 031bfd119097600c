namespace KpiBot.Core.Calendar;

/// <summary>Days, weeks, months, quarters and halves: the periods whose year may be named or left open.</summary>
internal static class PartsOfYear
{
    /// <summary>"October", "Q3", "week 12", "3 April", with no year said.</summary>
    public static bool IsYearlessPart(this PeriodExpression said) =>
        said is CalendarDay { Year: null } or CalendarWeek { Year: null } or CalendarMonth { Year: null } or CalendarQuarter { Year: null } or CalendarHalf { Year: null };

    /// <summary>The year that a part names; null where it names none, and for what is no such part.</summary>
    public static int? NamedYear(this PeriodExpression said) => said switch
    {
        CalendarDay day => day.Year,
        CalendarWeek week => week.Year,
        CalendarMonth month => month.Year,
        CalendarQuarter quarter => quarter.Year,
        CalendarHalf half => half.Year,
        _ => null,
    };

    /// <summary>The same part of another year; null for what is no such part.</summary>
    public static PeriodExpression? OfYear(this PeriodExpression said, int year) => said switch
    {
        CalendarDay day => day with { Year = year },
        CalendarWeek week => week with { Year = year },
        CalendarMonth month => month with { Year = year },
        CalendarQuarter quarter => quarter with { Year = year },
        CalendarHalf half => half with { Year = year },
        _ => null,
    };

    /// <summary>The next occurrence of a yearless part whose latest is over today; all else as it was said.</summary>
    public static PeriodExpression ToCome(this BusinessCalendar calendar, PeriodExpression said) =>
        said.IsYearlessPart() && calendar.IsOver(said) ? new NextOccurrence(said) : said;

    /// <summary>
    /// A yearless part as plans are spoken of: the next one where it begins sooner than the latest was over, else the latest; all else
    /// as it was said.
    /// </summary>
    public static PeriodExpression Nearest(this BusinessCalendar calendar, PeriodExpression said) =>
        ToCome(calendar, said) is NextOccurrence next
        && calendar.Resolve(said) is PeriodResolution.Resolved { Period.Range.End: var over }
        && calendar.Resolve(next) is PeriodResolution.Resolved { Period.Range.Start: var begins }
        && begins.DayNumber - calendar.Today.DayNumber < calendar.Today.DayNumber - over.DayNumber
            ? next
            : said;

    /// <summary>Whether its last day is before today; never of what has no days.</summary>
    public static bool IsOver(this BusinessCalendar calendar, PeriodExpression said) =>
        calendar.Resolve(said) is PeriodResolution.Resolved resolved && resolved.Period.Range.End <= calendar.Today;
}
