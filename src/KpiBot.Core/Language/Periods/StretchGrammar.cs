using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>
/// The early, middle and late days of a period: "début octobre", "mi-novembre", "late 2025". Early and late are its halves, as
/// "première quinzaine" is the half of a month; a quarter has three months for it.
/// </summary>
internal sealed class StretchGrammar(PeriodText text)
{
    private const int Early = -1;
    private const int Mid = 0;

    public Found<PeriodExpression>? At(int at, PeriodGrammar periods)
    {
        var start = text.Skip(at, Article);
        if (text.Find(start, StretchWord) is not { } word)
            return null;
        return Whole(text.Skip(word.Next, "-"), periods) is { } whole && Of(word.Value, whole.Value) is { } days
            ? Found.Period(days, whole.Next)
            : null;
    }

    /// <summary>"début octobre", "early this year", and without its article "début de mois", "start of month".</summary>
    private Found<PeriodExpression>? Whole(int at, PeriodGrammar periods)
    {
        at = text.Skip(text.Skip(at, PeriodSense.Of), Article);
        if (periods.At(at) is { } named)
            return named;
        return UnitWord.At(text, at) is { Value: UnitWord.Calendar { Multiple: 1, Unit: not CalendarUnit.Day } unit } word
            ? Found.Period(new RelativePeriod(unit.Unit, 0), word.Next)
            : null;
    }

    private static PeriodExpression? Of(int stretch, PeriodExpression whole) => UnitOf(whole) switch
    {
        CalendarUnit.Week => stretch switch
        {
            Early => new PeriodPart(PeriodEdge.First, CalendarUnit.Day, 3, whole),
            Mid => Parts(CalendarUnit.Day, 2, 4, whole),
            _ => new PeriodPart(PeriodEdge.Last, CalendarUnit.Day, 4, whole),
        },
        CalendarUnit.Month => stretch switch
        {
            Early => new PeriodPart(PeriodEdge.First, CalendarUnit.Day, 15, whole),
            Mid => new Between(new DayOfMonth(11, whole), new DayOfMonth(20, whole)),
            _ => new Between(new DayOfMonth(16, whole), new PeriodPart(PeriodEdge.Last, CalendarUnit.Day, 1, whole)),
        },
        CalendarUnit.Quarter => new NthPart(CalendarUnit.Month, stretch + 2, whole),
        CalendarUnit.HalfYear => stretch == Mid ? Parts(CalendarUnit.Month, 3, 4, whole) : Half(stretch, CalendarUnit.Quarter, 1, whole),
        CalendarUnit.Year or CalendarUnit.FiscalYear => stretch == Mid ? Parts(CalendarUnit.Month, 4, 9, whole) : Half(stretch, CalendarUnit.Month, 6, whole),
        _ => null,
    };

    private static PeriodPart Half(int stretch, CalendarUnit unit, int count, PeriodExpression whole) =>
        new(stretch == Early ? PeriodEdge.First : PeriodEdge.Last, unit, count, whole);

    private static Between Parts(CalendarUnit unit, int first, int last, PeriodExpression whole) =>
        new(new NthPart(unit, first, whole), new NthPart(unit, last, whole));

    /// <summary>The unit that a period is one of; null for several, for ranges and for single days.</summary>
    public static CalendarUnit? UnitOf(PeriodExpression whole) => whole switch
    {
        RelativePeriod relative => relative.Unit,
        UnitsBack back => back.Unit,
        CalendarWeek => CalendarUnit.Week,
        CalendarMonth => CalendarUnit.Month,
        CalendarQuarter or FiscalQuarter => CalendarUnit.Quarter,
        CalendarHalf => CalendarUnit.HalfYear,
        CalendarYear => CalendarUnit.Year,
        FiscalYear => CalendarUnit.FiscalYear,
        InYear dated => UnitOf(dated.Yearless),
        PreviousOccurrence previous => UnitOf(previous.Yearless),
        NextOccurrence next => UnitOf(next.Yearless),
        _ => null,
    };
}
