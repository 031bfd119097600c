using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>What is counted: calendar units, or spans that are no unit of their own.</summary>
internal abstract record UnitWord
{
    private UnitWord() { }

    /// <param name="Multiple">2 for fortnights.</param>
    public sealed record Calendar(CalendarUnit Unit, int Multiple = 1) : UnitWord
    {
        /// <summary>"Quinzaine", which is a half of the month as well.</summary>
        public bool MayBeHalfMonth { get; init; }
    }

    public sealed record BusinessDay : UnitWord;

    public sealed record Weekend : UnitWord;

    public sealed record WorkWeek : UnitWord;

    public static Found<UnitWord>? At(PeriodText text, int at)
    {
        if (text.Find(at, PeriodSense.BusinessDay) is { } business)
            return new(new BusinessDay(), business.Next);
        if (text.Find(at, PeriodSense.WorkWeekWord) is { } work)
            return new(new WorkWeek(), work.Next);
        if (text.Find(at, PeriodSense.WeekendWord) is { } weekend && IsWeekend(text, at))
            return new(new Weekend(), weekend.Next);
        if (text.Find(at, Fortnight) is { } fortnight)
            return new(new Calendar(CalendarUnit.Week, 2) { MayBeHalfMonth = text.Is(at, "quinzaine") }, fortnight.Next);
        if (text.Find(at, DecadeWord) is { } decade)
            return new(new Calendar(CalendarUnit.Year, 10), decade.Next);
        return text.Find(at, Unit) is { } unit ? new(new Calendar((CalendarUnit)unit.Value), unit.Next) : null;
    }

    /// <summary>The unit so many times from the current one; null where that says nothing.</summary>
    public PeriodExpression? Offset(int offset) => this switch
    {
        Calendar { Multiple: 1 } one => new RelativePeriod(one.Unit, offset),
        Calendar { MayBeHalfMonth: true } when offset == 0 => new Unsettled(Unsettling.Fortnight),
        Calendar several when offset == 0 => new SpanFrom(new RelativePeriod(several.Unit, 0), several.Unit, several.Multiple),
        BusinessDay when offset == 0 => null,
        BusinessDay => new BusinessDays(offset),
        Weekend => new KpiBot.Core.Calendar.Weekend(offset),
        WorkWeek => new KpiBot.Core.Calendar.WorkWeek(offset),
        _ => Several(1, offset),
    };

    /// <summary>The last (-1), next (1) or running (0) so many.</summary>
    public PeriodExpression? Several(int count, int offset, bool rolling = false) => (this, offset) switch
    {
        (Calendar unit, -1 or 0) => new LastUnits(unit.Unit, count * unit.Multiple, rolling),
        (Calendar unit, 1) => new NextUnits(unit.Unit, count * unit.Multiple),
        (BusinessDay, -1 or 0) => new BusinessDays(-count),
        (BusinessDay, 1) => new BusinessDays(count),
        _ => null,
    };

    /// <summary>"we" is a weekend in French alone: "le we", "ce we".</summary>
    private static bool IsWeekend(PeriodText text, int at) =>
        !text.Is(at, "we") || text.Has(at + 1, OffsetAfter) || text.Folded(at - 1) is "le" or "ce" or "du" or "dernier" or "prochain" or "les";
}
