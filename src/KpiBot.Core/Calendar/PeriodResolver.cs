using System.Diagnostics;

namespace KpiBot.Core.Calendar;

/// <summary>Finds the days of every expression on one day's view of the calendar.</summary>
internal sealed class PeriodResolver(CalendarSettings settings, DateOnly today)
{
    private readonly UnitArithmetic units = new(settings);
    private readonly YearlessDates yearless = new(settings);
    private readonly DateOnly tomorrow = UnitArithmetic.AddDays(today, 1);

    public DaysOrIssue Resolve(PeriodExpression expression) => Resolve(expression, new(AnchorRule.LatestStartedBy, today));

    private DaysOrIssue Resolve(PeriodExpression expression, Anchor anchor) => expression switch
    {
        RelativePeriod(var unit, var offset) => Whole(unit, offset),
        UnitsBack(var unit, var count) => Whole(unit, -count),
        LastUnits last => Counted(last.Unit, () => Last(last)),
        NextUnits next => Counted(next.Unit, () => Next(next)),
        ToDate(var unit) => Counted(unit, () => new(new(units.Floor(unit, today), tomorrow), unit)),
        RestOf(var unit) => Counted(unit, () => new(new(today, units.Containing(unit, today).End), CalendarUnit.Day)),
        BusinessDays(var count) => new Days(BusinessDaysFrom(count), CalendarUnit.Day),

        CalendarDay or CalendarMonth or CalendarQuarter or CalendarHalf or CalendarSeason or CalendarWeek or CalendarYear
            or FiscalYear or FiscalQuarter or NamedOccurrence or DayOfMonth { In: null } => yearless.Find(expression, anchor),
        DayOfMonth(var day, { } month) => Inside(month, anchor, found => YearlessDates.DayIn(found.Range, day)),
        InYear(CalendarSeason { Season: Season.Winter } winter, RelativePeriod { Unit: CalendarUnit.Year, Offset: 0 }) when today.Month < 3 => Resolve(winter), // that began last year
        InYear(var inner, var year) => Resolve(year, anchor).Then(found => yearless.FindIn(inner, found.Range)),
        PreviousOccurrence(var inner) => Resolve(inner, new(AnchorRule.LatestEndedBy, today)),
        NextOccurrence(var inner) => Resolve(inner, new(AnchorRule.FirstFrom, tomorrow)),

        Weekday(var day) => new Days(DateRange.Of(WeekdayAt(day, anchor)), CalendarUnit.Day),
        OnWeekday dated => OnDay(dated, anchor),
        NextWeekday(var day) => new Days(DateRange.Of(OnOrAfter(tomorrow, day)), CalendarUnit.Day),
        WeekdayIn(var day, var week) => Resolve(week, anchor).Then(found =>
            new Days(DateRange.Of(OnOrAfter(units.Floor(CalendarUnit.Week, found.Range.Start), day)), CalendarUnit.Day)),
        Weekend(var offset) => new Days(WeekendAt(offset), CalendarUnit.Week),
        WorkWeek(var offset) => new Days(WorkWeekAt(offset), CalendarUnit.Week),

        Between between => Range(between, anchor),
        Since(var from) => Resolve(from, anchor).Then(found => ThroughToday(found.Range.Start)),
        After(var period) => Resolve(period, anchor).Then(found => ThroughToday(found.Range.End)),
        Before(var period) => Resolve(period, anchor).Then(found => UpTo(found.Range.Start, found.Unit)),
        Until(DayOfMonth day) => Resolve(day, anchor).Then(found => new Days(new(units.Floor(CalendarUnit.Month, found.Range.Start), found.Range.End), CalendarUnit.Day)),
        Until(var period) => Resolve(period, anchor).Then(found => UpTo(found.Range.End, found.Unit)),
        CumulativeTo(var end) => Resolve(end, anchor).Then(YearThrough),
        LandingAt(RelativePeriod { Unit: not CalendarUnit.Day } whole) => Resolve(whole, anchor),
        LandingAt(var end) => Resolve(end, new(AnchorRule.FirstEndingAfter, today)).Then(Landing),
        ToDateBefore earlier => Counted(earlier.Unit, () => ToDateOf(earlier)),
        ToDateIn(var year) when year < today.Year => ToDateOf(new(CalendarUnit.Year, CalendarUnit.Year, today.Year - year)),
        ToDateIn(var year) => Resolve(year == today.Year ? new ToDate(CalendarUnit.Year) : new CalendarYear(year), anchor),

        PeriodPart part => IsCountable(part.Unit) ? Inside(part.Of, anchor, found => Part(part, found.Range)) : NoFiscalYear,
        NthPart nth => IsCountable(nth.Unit) ? Inside(nth.Of, anchor, found => Nth(nth, found.Range)) : NoFiscalYear,
        NthWeekday nth => Inside(nth.Of, anchor, found => Nth(nth, found.Range)),
        NthBusinessDay nth => Inside(nth.Of, anchor, found => Nth(nth, found.Range)),
        AllTime => new Days(new(BusinessCalendar.Beginning, tomorrow), CalendarUnit.Day),
        Unsettled => DaysOrIssue.Of(new PeriodIssue.NotSettled()),
        UnitContaining(var unit, var period) => Counted(unit, period, anchor, found => new Days(units.Containing(unit, found.Range.Start), unit)),
        Shifted(var period, var unit, var count) => Counted(unit, period, anchor, found =>
            found with { Range = UnitArithmetic.Shift(found.Range, unit, count) }),
        SpanFrom(var start, var unit, var count) => Counted(unit, start, anchor, found =>
            new Days(new(found.Range.Start, UnitArithmetic.Add(unit, found.Range.Start, count)), CalendarUnit.Day)),
        SpanThrough(var end, var unit, var count) => Counted(unit, end, anchor, found =>
            new Days(new(UnitArithmetic.Add(unit, found.Range.End, -count), found.Range.End), unit)),

        _ => throw new UnreachableException($"The set of period expressions is closed, and {expression.GetType().Name} is not in it."),
    };

    private static DaysOrIssue NoFiscalYear => DaysOrIssue.Of(new PeriodIssue.FiscalYearUnknown());

    private DaysOrIssue Counted(CalendarUnit unit, Func<Days> days) =>
        IsCountable(unit) ? days() : NoFiscalYear;

    private DaysOrIssue Counted(CalendarUnit unit, PeriodExpression of, Anchor anchor, Func<Days, DaysOrIssue> days) =>
        IsCountable(unit) ? Resolve(of, anchor).Then(days) : NoFiscalYear;

    private bool IsCountable(CalendarUnit unit) => !UnitArithmetic.IsFiscal(unit) || settings.FiscalYearFirstMonth is not null;

    /// <summary>A part of something yearless is itself what has to have started, or to lie ahead.</summary>
    private DaysOrIssue Inside(PeriodExpression whole, Anchor anchor, Func<Days, DaysOrIssue> part)
    {
        if (!YearlessDates.IsYearless(whole))
            return Resolve(whole, anchor).Then(part);
        var near = Resolve(whole, anchor.OfWhole.Near).Then(part);
        return near.Days is { } days && anchor.Accepts(days.Range) ? near : Resolve(whole, anchor.OfWhole.Far).Then(part);
    }

    private DaysOrIssue Whole(CalendarUnit unit, int offset) => Counted(unit, () =>
    {
        var start = UnitArithmetic.Add(unit, units.Floor(unit, today), offset);
        return new(new(start, UnitArithmetic.Add(unit, start, 1)), unit);
    });

    private Days Last(LastUnits last)
    {
        var end = last.Rolling ? today : units.Floor(last.Unit, today);
        return new(new(UnitArithmetic.Add(last.Unit, end, -last.Count), end), last.Unit);
    }

    private Days Next(NextUnits next)
    {
        var rolls = next.Unit is CalendarUnit.Day or CalendarUnit.Week or CalendarUnit.Month or CalendarUnit.Year;
        var start = rolls ? tomorrow : units.Containing(next.Unit, today).End;
        return new(new(start, UnitArithmetic.Add(next.Unit, start, next.Count)), next.Unit);
    }

    private DateRange BusinessDaysFrom(int count)
    {
        var step = count < 0 ? -1 : 1;
        var (nearest, at) = ((DateOnly?)null, today);
        for (var left = Math.Abs(count); left > 0;)
        {
            at = at.AddDays(step);
            if (!IsBusinessDay(at))
                continue;
            nearest ??= at;
            left--;
        }

        var other = nearest ?? today;
        return at < other ? new(at, other.AddDays(1)) : new(other, at.AddDays(1));
    }

    private static DateOnly OnOrAfter(DateOnly from, DayOfWeek day) => UnitArithmetic.AddDays(from, ((int)day - (int)from.DayOfWeek + 7) % 7);

    private static DateOnly WeekdayAt(DayOfWeek day, Anchor anchor) => anchor.Rule switch
    {
        AnchorRule.LatestStartedBy or AnchorRule.LatestEndedBy => OnOrAfter(UnitArithmetic.AddDays(anchor.Day, -7), day),
        AnchorRule.FirstFrom or AnchorRule.FirstEndingAfter => OnOrAfter(anchor.Day, day),
    };

    private DaysOrIssue OnDay(OnWeekday dated, Anchor anchor)
    {
        var (usual, other) = (Resolve(dated.Usual, anchor), Resolve(dated.Other, anchor));
        return other.Days?.Range.Start.DayOfWeek == dated.Day && usual.Days?.Range.Start.DayOfWeek != dated.Day ? other : usual;
    }

    private DateRange WeekendAt(int offset)
    {
        var started = UnitArithmetic.FloorWeek(today, DayOfWeek.Saturday);
        var saturday = offset switch
        {
            > 0 => started.AddDays(7 * offset),
            < 0 when started.AddDays(2) <= today => started.AddDays(7 * (offset + 1)),
            _ => started.AddDays(7 * offset),
        };
        return new(saturday, saturday.AddDays(2));
    }

    private DateRange WorkWeekAt(int offset)
    {
        var monday = UnitArithmetic.AddDays(UnitArithmetic.FloorWeek(today, DayOfWeek.Monday), 7L * offset);
        return new(monday, monday.AddDays(5));
    }

    /// <summary>The side that names its year decides for the other; where neither does, the end comes after the start.</summary>
    private DaysOrIssue Range(Between between, Anchor anchor)
    {
        if (between is { First: DayOfMonth { In: null }, Last: CalendarDay { Year: null } })
            return IntoMonth(between, anchor);
        if (YearlessDates.IsYearless(between.First) && !YearlessDates.IsYearless(between.Last))
            return Resolve(between.Last, anchor).Then(last =>
                Resolve(between.First, new(AnchorRule.LatestStartedBy, last.Range.Start)).Then(first => Join(first, last)));
        if (between is { First: CalendarDay { Year: null } later, Last: CalendarDay { Year: null } sooner } && later.Month == sooner.Month && later.Day > sooner.Day)
            return Resolve(between.First, anchor).Then(first => Resolve(between.Last, new(AnchorRule.LatestStartedBy, first.Range.Start)).Then(last => Join(first, last))); // nobody means all of a year but some days
        return Resolve(between.First, anchor).Then(first =>
            Resolve(between.Last, YearlessDates.IsYearless(between.Last) ? new(AnchorRule.FirstFrom, first.Range.Start) : anchor)
                .Then(last => Join(first, last)));
    }

    /// <summary>"From the 27th to 3 April" starts in March: its end decides, and its start may lie on the other side of the anchor.</summary>
    private DaysOrIssue IntoMonth(Between between, Anchor anchor)
    {
        var (near, far) = anchor.OfWhole;
        var found = Ending(anchor.LooksBack ? new(AnchorRule.FirstFrom, anchor.Day) : near);
        return found.Days is { } days && anchor.Accepts(days.Range) ? found : Ending(anchor.LooksBack ? near : far);

        DaysOrIssue Ending(Anchor end) => Resolve(between.Last, end).Then(last =>
            Resolve(between.First, new(AnchorRule.LatestStartedBy, last.Range.Start)).Then(first => Join(first, last)));
    }

    private static DaysOrIssue Join(Days first, Days last)
    {
        if (last.Range.End <= first.Range.Start)
            return DaysOrIssue.Of(new PeriodIssue.EndsBeforeItStarts(first.Range.Start, last.Range.End.AddDays(-1)));
        return new Days(new(first.Range.Start, last.Range.End), first.Unit == last.Unit ? first.Unit : CalendarUnit.Day);
    }

    private DaysOrIssue ThroughToday(DateOnly start) =>
        new Days(new(start, start < tomorrow ? tomorrow : UnitArithmetic.AddDays(start, 1)), CalendarUnit.Day);

    private static DaysOrIssue UpTo(DateOnly end, CalendarUnit unit)
    {
        var last = UnitArithmetic.AddDays(end, -1);
        var start = unit is CalendarUnit.Year or CalendarUnit.FiscalYear && BusinessCalendar.Beginning < last
            ? BusinessCalendar.Beginning
            : new DateOnly(last.Year, 1, 1);
        return new Days(new(start, end), CalendarUnit.Day);
    }

    private static DaysOrIssue YearThrough(Days end) =>
        new Days(new(new(end.Range.End.AddDays(-1).Year, 1, 1), end.Range.End), CalendarUnit.Year);

    /// <summary>A year that ends is the year; the end of another month is that month's; what is over stands as it stood in its year.</summary>
    private DaysOrIssue Landing(Days end)
    {
        var last = UnitArithmetic.AddDays(end.Range.End, -1);
        if (last < today || last is { Month: 12, Day: 31 } && end.Unit is CalendarUnit.Day or CalendarUnit.Month)
            return YearThrough(end);
        return end.Unit == CalendarUnit.Day ? new Days(new(units.Floor(CalendarUnit.Month, last), end.Range.End), CalendarUnit.Month) : end;
    }

    private Days ToDateOf(ToDateBefore earlier)
    {
        var start = UnitArithmetic.Add(earlier.Back, units.Floor(earlier.Unit, today), -earlier.Count);
        var end = UnitArithmetic.Add(earlier.Back, today, -earlier.Count);
        return new(new(start, Later(end, UnitArithmetic.AddDays(start, 1))), earlier.Unit);
    }

    private DaysOrIssue Part(PeriodPart part, DateRange of)
    {
        if (units.Within(of, part.Unit) is not { } bounds)
            return DaysOrIssue.Of(new PeriodIssue.NotInCalendar());
        var end = UnitArithmetic.Add(part.Unit, bounds.Last, 1);
        var days = part.Edge switch
        {
            PeriodEdge.First => (bounds.First, Earlier(UnitArithmetic.Add(part.Unit, bounds.First, part.Count), end)),
            PeriodEdge.Last => (Later(UnitArithmetic.Add(part.Unit, end, -part.Count), bounds.First), end),
        };
        return new Days(new(days.Item1, days.Item2), part.Unit);
    }

    private DaysOrIssue Nth(NthPart nth, DateRange of)
    {
        if (units.Within(of, nth.Unit) is not { } bounds)
            return DaysOrIssue.Of(new PeriodIssue.NotInCalendar());
        var start = UnitArithmetic.Add(nth.Unit, bounds.First, nth.Number - 1);
        return start > bounds.Last
            ? DaysOrIssue.Of(new PeriodIssue.NotInCalendar())
            : new Days(units.Containing(nth.Unit, start), nth.Unit);
    }

    private static DaysOrIssue Nth(NthWeekday nth, DateRange of)
    {
        var day = nth.Number > 0
            ? UnitArithmetic.AddDays(OnOrAfter(of.Start, nth.Day), 7L * (nth.Number - 1))
            : UnitArithmetic.AddDays(OnOrAfter(UnitArithmetic.AddDays(of.End, -7), nth.Day), 7L * (nth.Number + 1));
        return of.Contains(day) ? new Days(DateRange.Of(day), CalendarUnit.Day) : DaysOrIssue.Of(new PeriodIssue.NotInCalendar());
    }

    private DaysOrIssue Nth(NthBusinessDay nth, DateRange of)
    {
        var day = nth.Number > 0 ? of.Start : UnitArithmetic.AddDays(of.End, -1);
        for (var left = Math.Abs(nth.Number); of.Contains(day); day = UnitArithmetic.AddDays(day, nth.Number > 0 ? 1 : -1))
        {
            if (IsBusinessDay(day) && --left == 0)
                return new Days(DateRange.Of(day), CalendarUnit.Day);
        }

        return DaysOrIssue.Of(new PeriodIssue.NotInCalendar());
    }

    private bool IsBusinessDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !settings.Holidays.Contains(day);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
