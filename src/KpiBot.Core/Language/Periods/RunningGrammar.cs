using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Years as far as this one has come, and the year as far as a month: "N-1 à date", "2025 at the same date", "YTD October".</summary>
internal sealed class RunningGrammar(PeriodText text, RelativeGrammar relative)
{
    /// <summary>"At the same date last year", "à la même date en 2025", "à date N-1".</summary>
    public Found<PeriodExpression>? At(int at, Func<int, Found<PeriodExpression>?> yearAt)
    {
        if (text.Find(at, SamePoint) is not { } point)
            return null;
        var of = text.Is(point.Next, ",") ? point.Next : text.Skip(point.Next, Of);
        return Back(of) is { } back ? Found.Period(back.Value, back.Next)
            : yearAt(of) is { Value: CalendarYear year } named ? Found.Period(new ToDateIn(year.Year), named.Next)
            : null;
    }

    private Found<PeriodExpression>? Back(int at) => relative.At(at) switch
    {
        { Value: RelativePeriod { Unit: not CalendarUnit.Day, Offset: < 0 } last } found => Found.Period(new ToDateBefore(last.Unit, last.Unit, -last.Offset), found.Next),
        { Value: UnitsBack { Unit: not CalendarUnit.Day } back } found => Found.Period(new ToDateBefore(back.Unit, back.Unit, back.Count), found.Next),
        _ => null,
    };

    /// <summary>What stands behind a period and makes it run to a date; null where nothing of the kind does.</summary>
    public Found<PeriodExpression>? With(int at, Found<PeriodExpression> found, Func<int, Found<PeriodExpression>?> periodAt) => found.Value switch
    {
        LastUnits units => Ended(units, found.Next, periodAt),
        ToDate run => Earlier(run, found.Next) ?? Through(run, found.Next, periodAt),
        RelativePeriod { Unit: CalendarUnit.Year, Offset: 0 } => !text.Follows(at, StartOf) && (text.Has(found.Next, UntilWord) || text.Has(found.Next, To) || text.Has(found.Next, CumulativeToWord)) ? Through(new(CalendarUnit.Year), found.Next, periodAt) : null,
        RelativePeriod { Unit: not (CalendarUnit.Day or CalendarUnit.Year), Offset: < 0 } earlier => text.Find(found.Next, SamePoint) is { } point ? Found.Period(new ToDateBefore(earlier.Unit, earlier.Unit, -earlier.Offset), point.Next) : null,
        RelativePeriod { Unit: CalendarUnit.Year, Offset: < 0 } earlier => Run(found.Next) is { } toDate ? Found.Period(new ToDateBefore(toDate.Value, CalendarUnit.Year, -earlier.Offset), toDate.Next) : null,
        UnitsBack { Unit: CalendarUnit.Year } back => Run(found.Next) is { } toDate ? Found.Period(new ToDateBefore(toDate.Value, CalendarUnit.Year, back.Count), toDate.Next) : null,
        CalendarYear year => Run(found.Next) is { Value: CalendarUnit.Year } toDate ? Found.Period(new ToDateIn(year.Year), toDate.Next) : null,
        CalendarMonth or InYear { Yearless: CalendarMonth } => text.Find(found.Next, UnitToDate) is { Value: (int)CalendarUnit.Year } year ? Found.Period(new CumulativeTo(found.Value), year.Next) : null,
        _ => null,
    };

    /// <summary>"The last 12 months to September", "TTM June", "12 mois glissants à fin octobre": so many that end there, and not yesterday.</summary>
    private Found<PeriodExpression>? Ended(LastUnits units, int at, Func<int, Found<PeriodExpression>?> periodAt)
    {
        var ending = (text.Find(at, Ending) ?? text.Find(at, Closing))?.Next ?? (units is { Unit: CalendarUnit.Month, Count: 12, Rolling: true } ? at : (int?)null);
        if (ending is not { } end || periodAt(text.Skip(end, Article)) is not { } last)
            return null;
        return (last.Value is CumulativeTo(var through) ? through : last.Value) is CalendarDay or CalendarMonth or CalendarQuarter or InYear { Yearless: CalendarMonth or CalendarQuarter }
            ? Found.Period(new SpanThrough(last.Value is CumulativeTo(var to) ? to : last.Value, units.Unit, units.Count), last.Next)
            : null;
    }

    /// <summary>"Last year YTD", "N-1 à date", "2025 à la même date".</summary>
    private Found<CalendarUnit>? Run(int at)
    {
        if (text.Find(at, UnitToDate) is { } unit)
            return new((CalendarUnit)unit.Value, unit.Next);
        return (text.Find(at, SamePoint) ?? text.Find(at, ToDateWord)) is { } point ? new(CalendarUnit.Year, point.Next) : null;
    }

    /// <summary>"YTD last year", "MTD N-1", "QTD last quarter".</summary>
    private Found<PeriodExpression>? Earlier(ToDate run, int at)
    {
        at = text.Is(at, ",") ? at : text.Skip(at, Of);
        if (YearBack(at) is { } years)
            return Found.Period(new ToDateBefore(run.Unit, CalendarUnit.Year, years.Value), years.Next);
        return relative.At(at) switch
        {
            { Value: RelativePeriod { Offset: < 0 } last } found when last.Unit == run.Unit => Found.Period(new ToDateBefore(run.Unit, last.Unit, -last.Offset), found.Next),
            { Value: UnitsBack back } found when back.Unit == run.Unit => Found.Period(new ToDateBefore(run.Unit, back.Unit, back.Count), found.Next),
            _ => null,
        };
    }

    /// <summary>"YTD October", "YTD 2025", "cumul annuel à fin octobre".</summary>
    private Found<PeriodExpression>? Through(ToDate run, int at, Func<int, Found<PeriodExpression>?> periodAt)
    {
        if (run.Unit != CalendarUnit.Year || text.Is(at, ","))
            return null;
        return periodAt(at) is { Value: CumulativeTo } cumulated ? cumulated : periodAt(text.Skip(text.Skip(text.Skip(at, UntilWord), To), Of)) switch
        {
            { Value: CalendarMonth or InYear { Yearless: CalendarMonth } } month => Found.Period(new CumulativeTo(month.Value), month.Next),
            { Value: CumulativeTo } through => through,
            { Value: CalendarYear year } named => Found.Period(new ToDateIn(year.Year), named.Next),
            _ => null,
        };
    }

    private Found<int>? YearBack(int at) => relative.At(at) switch
    {
        { Value: RelativePeriod { Unit: CalendarUnit.Year, Offset: < 0 } last } found => new(-last.Offset, found.Next),
        { Value: UnitsBack { Unit: CalendarUnit.Year } back } found => new(back.Count, found.Next),
        _ => null,
    };
}
