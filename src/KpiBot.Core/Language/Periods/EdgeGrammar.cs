using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>The end of a period, as far as which things are cumulated: "end of October", "à fin octobre", "year end".</summary>
internal sealed class EdgeGrammar(PeriodText text, PeriodGrammar periods)
{
    /// <summary>"end of October", "fin octobre", "year end": the year as far as there.</summary>
    public Found<PeriodExpression>? At(int at)
    {
        var cumulated = text.Find(at, CumulativeToWord) is { } cumulative && periods.At(cumulative.Next) is { } through
            ? Found.Period(new CumulativeTo(through.Value), through.Next)
            : (Found<PeriodExpression>?)null;
        var current = text.Find(at, CurrentUnitEnd) is { } unit ? OfCurrent((CalendarUnit)unit.Value, unit.Next) : (Found<PeriodExpression>?)null;
        return current.OrLonger(cumulated).OrLonger(Cumulated(at)).OrLonger(EndOfNamed(at));
    }

    /// <summary>"Cumul octobre": the year as far as there; of a quarter or a year it is the sum.</summary>
    private Found<PeriodExpression>? Cumulated(int at) =>
        text.Find(at, CumulatedWord) is { } cumulated && periods.At(cumulated.Next) is { Value: CalendarMonth } month && !text.Has(month.Next, And) && !text.Has(month.Next, To) && text.Folded(month.Next) is not ("," or "/" or "+") ? Found.Period(new CumulativeTo(month.Value), month.Next) : null;

    /// <summary>"Year end", and with its year "year-end 2025".</summary>
    private Found<PeriodExpression> OfCurrent(CalendarUnit unit, int next) =>
        unit == CalendarUnit.Year && periods.YearAt(next) is { } year
            ? Found.Period(new CumulativeTo(year.Value), year.Next)
            : Found.Period(new LandingAt(new RelativePeriod(unit, 0)), next);

    private Found<PeriodExpression>? EndOfNamed(int at) =>
        text.Find(at, EndOf) is { } end && periods.At(end.Next) is { Value: not LandingAt } period
            ? Found.Period(Ended(period.Value), period.Next)
            : null;

    /// <summary>Years and months are reported cumulated to their end; of a week its late days are meant.</summary>
    private static PeriodExpression Ended(PeriodExpression period) =>
        period is RelativePeriod { Unit: CalendarUnit.Week } or CalendarWeek ? new PeriodPart(PeriodEdge.Last, CalendarUnit.Day, 4, period) : new CumulativeTo(period);
}
