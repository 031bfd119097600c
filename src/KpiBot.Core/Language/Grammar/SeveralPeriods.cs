using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// Periods joined by "and" or the like. Those that touch are one period from the first's start to the last's end, laid out by
/// what they are: "Q2 and Q3". Others are answered each on its own: "2023 and 2025".
/// </summary>
/// <param name="Periods">One, or several in the order in which they were said.</param>
/// <param name="Parts">What the one that several make up is laid out by; null where they are of different kinds.</param>
internal sealed record SeveralPeriods(IReadOnlyList<PeriodExpression> Periods, Grain? Parts)
{
    /// <summary>The most that one question may ask for.</summary>
    public const int Most = 4;

    /// <summary>Parts of different kinds are shown day by day as long as these are few: "Friday + the weekend".</summary>
    private const int FewDays = 14;

    public static SeveralPeriods Of(IReadOnlyList<PeriodExpression> said, BusinessCalendar calendar)
    {
        var resolved = said.Select(calendar.Resolve).OfType<PeriodResolution.Resolved>().Select(r => r.Period).ToList();
        return resolved.Count == said.Count && OneOf(said, resolved, calendar) is { } one ? one : new(said, null);
    }

    private static SeveralPeriods? OneOf(IReadOnlyList<PeriodExpression> said, List<Period> periods, BusinessCalendar calendar)
    {
        var order = Enumerable.Range(0, said.Count).OrderBy(i => periods[i].Range.Start).ToList();
        for (var i = 1; i < order.Count; i++)
            if (periods[order[i]].Range.Start != periods[order[i - 1]].Range.End)
                return null;
        var whole = new DateRange(periods[order[0]].Range.Start, periods[order[^1]].Range.End);
        var joined = new Between(said[order[0]], said[order[^1]]);
        return calendar.Resolve(joined) is PeriodResolution.Resolved found && found.Period.Range == whole
            ? new([joined], PartsOf(periods, whole))
            : null;
    }

    private static Grain? PartsOf(List<Period> periods, DateRange whole)
    {
        var units = periods.Select(p => p.Unit).Distinct().ToList();
        if (units is not [var unit])
            return whole.Days <= FewDays ? Grain.Day : null;
        return unit switch
        {
            CalendarUnit.Day => Grain.Day,
            CalendarUnit.Week => Grain.Week,
            CalendarUnit.Month => Grain.Month,
            CalendarUnit.Quarter or CalendarUnit.FiscalQuarter or CalendarUnit.HalfYear => Grain.Quarter,
            CalendarUnit.Year => Grain.Year,
            CalendarUnit.FiscalYear => null,
        };
    }
}
