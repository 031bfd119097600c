using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Parts of a period: "the last week of July", "second half of October", "le dernier lundi d'octobre", "the 15th of next month".</summary>
internal sealed class PartGrammar(PeriodText text, NumberGrammar numbers, PeriodGrammar periods)
{
    public Found<PeriodExpression>? At(int at) =>
        HalfMonth(at)
            .OrLonger(MonthsOfYear(at))
            .OrLonger(PartOf(at))
            .OrLonger(NthDayOf(at))
            .OrLonger(DayOfMonthIn(at))
            .OrLonger(FromTheEnd(at))
            .OrLonger(DaysOfWeek(at));

    /// <summary>"the first 2 weeks of 2021", "last week of July", "les 10 premiers jours du mois", "3rd week of January".</summary>
    private Found<PeriodExpression>? PartOf(int at)
    {
        at = text.Skip(at, Article);
        var leading = numbers.Ordinal(at) is null ? numbers.Count(at) : null;
        var edgeAt = leading?.Next ?? at;
        var last = text.Find(edgeAt, OffsetBefore) is { Value: -1 } edge ? edge : (Found<int>?)null;
        if ((last ?? numbers.Ordinal(edgeAt)) is not { } position)
            return null;
        var inner = leading is null ? numbers.Count(position.Next) : null;
        if (UnitWord.At(text, inner?.Next ?? position.Next) is not { Value: UnitWord.Calendar unit } word || (periods.Whole(word.Next) ?? periods.YearAt(word.Next) ?? Around(word.Next, unit.Unit, last is null && position.Value == 1 ? leading ?? inner : null)) is not { } whole)
            return null;
        var count = (leading ?? inner)?.Value * unit.Multiple;
        if (count is null && (text.Folded(edgeAt) is "premiers" or "premieres" or "derniers" or "dernieres" || (text.Folded(word.Next - 1).EndsWith('s') && !text.Is(word.Next - 1, "mois"))))
            return null; // "the first weeks of June" does not say how many
        var isFiscal = whole.Value is FiscalYear or RelativePeriod { Unit: CalendarUnit.FiscalYear };
        var part = isFiscal && unit.Unit == CalendarUnit.Quarter ? CalendarUnit.FiscalQuarter : unit.Unit;
        if (isFiscal && part == CalendarUnit.HalfYear && count is null)
            return Found.Period(QuarterGrammar.InFiscal(new CalendarHalf(null, last is null && position.Value == 1 ? 1 : 2), whole.Value), whole.Next);
        if (part == CalendarUnit.Week && (count ?? unit.Multiple) is > 1 and var weeks && (last is not null || position.Value == 1) && StretchGrammar.UnitOf(whole.Value) == CalendarUnit.Month)
            return Found.Period(new PeriodPart(last is null ? PeriodEdge.First : PeriodEdge.Last, CalendarUnit.Day, weeks * 7, whole.Value), whole.Next); // no days of its neighbours
        if (last is not null)
            return Found.Period(new PeriodPart(PeriodEdge.Last, part, count ?? unit.Multiple, whole.Value), whole.Next);
        if (count is { } several)
            return position.Value == 1 ? Found.Period(new PeriodPart(PeriodEdge.First, part, several, whole.Value), whole.Next) : null;
        return Found.Period(new NthPart(part, position.Value, whole.Value), whole.Next);
    }

    /// <summary>"The first 9 months", "3 premiers trimestres", "10 premiers jours" say of what they are the first: of the year, and days of the month.</summary>
    private Found<PeriodExpression>? Around(int at, CalendarUnit part, Found<int>? count)
    {
        if (count is not { Value: > 1 } several || text.Folded(at) is "of" or "de" or "d'" or "du" or "des")
            return null;
        if (periods.At(at) is { Value: RelativePeriod { Unit: CalendarUnit.Year } or UnitsBack { Unit: CalendarUnit.Year } } year)
            return year;
        return (part, several.Value) switch
        {
            (CalendarUnit.Month, <= 12) or (CalendarUnit.Quarter, <= 4) => Found.Period(new RelativePeriod(CalendarUnit.Year, 0), at),
            (CalendarUnit.Day, <= 31) => Found.Period(new RelativePeriod(CalendarUnit.Month, 0), at),
            _ => null,
        };
    }

    /// <summary>"9M 2026", "9M26", "9 mois 2026": how accounts name the first months of a year.</summary>
    private Found<PeriodExpression>? MonthsOfYear(int at)
    {
        if (text.Digits(at) is not (>= 2 and <= 12 and var count) || text.FollowsThreshold(at) || text.Has(at - 1, OffsetBefore))
            return null;
        var year = text.Is(at + 1, "m") && text.Touches(at + 1) ? periods.YearAt(text.Skip(at + 2, "-")) ?? (text.Touches(at + 2) && text.DigitCount(at + 2) == 2 && numbers.ShortYear(at + 2) is { } shortYear ? Found.Period(new CalendarYear(shortYear.Value), shortYear.Next) : null)
            : text.Find(at + 1, Unit) is { Value: (int)CalendarUnit.Month } months ? periods.YearAt(months.Next)
            : null;
        return year is { } whole ? Found.Period(new PeriodPart(PeriodEdge.First, CalendarUnit.Month, count, whole.Value), whole.Next) : null;
    }

    /// <summary>"the second last week of October", "third to last day", "l'avant-dernière semaine d'octobre": counted from the end.</summary>
    private Found<PeriodExpression>? FromTheEnd(int at)
    {
        at = text.Skip(at, Article);
        var penultimate = text.Find(at, OffsetBefore) is { Value: -2 } before ? before with { Value = 2 } : (Found<int>?)null;
        if ((penultimate ?? numbers.Ordinal(at)) is not { Value: > 1 } nth)
            return null;
        var last = penultimate?.Next ?? (text.Find(text.Skip(nth.Next, To), OffsetBefore) is { Value: -1 } word ? word.Next : (int?)null);
        return last is { } unitAt && UnitWord.At(text, unitAt) is { Value: UnitWord.Calendar { Multiple: 1 } unit } found && (periods.Whole(found.Next) ?? periods.YearAt(found.Next)) is { } whole
            ? Found.Period(new PeriodPart(PeriodEdge.First, unit.Unit, 1, new PeriodPart(PeriodEdge.Last, unit.Unit, nth.Value, whole.Value)), whole.Next)
            : null;
    }

    /// <summary>"première quinzaine d'octobre", "second half of last month": through the 15th, from the 16th.</summary>
    private Found<PeriodExpression>? HalfMonth(int at)
    {
        if (numbers.Ordinal(text.Skip(at, Article)) is not { Value: 1 or 2 } half || (text.Find(half.Next, HalfMonthWord) ?? text.Find(half.Next, HalfWord)) is not { } word)
            return null;
        if ((periods.Whole(word.Next) ?? Latest(half.Value, word.Next)) is not { Value: CalendarMonth or RelativePeriod { Unit: CalendarUnit.Month } or UnitContaining } month)
            return null;
        PeriodExpression days = half.Value == 1
            ? new PeriodPart(PeriodEdge.First, CalendarUnit.Day, 15, month.Value)
            : new Between(new DayOfMonth(16, month.Value), new PeriodPart(PeriodEdge.Last, CalendarUnit.Day, 1, month.Value));
        return Found.Period(days, month.Next);
    }

    /// <summary>"La 2e quinzaine" alone: of the latest month in which it has started. "Second half" is more often of a year.</summary>
    private Found<PeriodExpression>? Latest(int half, int at) =>
        text.Folded(at - 1) is "quinzaine" or "fortnight" && text.Folded(at) is not ("de" or "d'" or "du" or "of")
            ? Found.Period(new UnitContaining(CalendarUnit.Month, new DayOfMonth(half == 1 ? 1 : 16)), at)
            : null;

    /// <summary>"the first Friday of July", "le dernier week-end d'octobre", "the last business day of October".</summary>
    private Found<PeriodExpression>? NthDayOf(int at)
    {
        at = text.Skip(at, Article);
        if ((text.Find(at, OffsetBefore) is { Value: -1 } last ? last : numbers.Ordinal(at)) is not { } position)
            return null;
        if (text.Find(position.Next, WeekendWord) is { } weekend && periods.Whole(weekend.Next) is { } around)
            return Found.Period(new SpanFrom(new NthWeekday(position.Value, DayOfWeek.Saturday, around.Value), CalendarUnit.Day, 2), around.Next);
        if (text.Find(position.Next, PeriodSense.BusinessDay) is { } business && periods.Whole(business.Next) is { } working)
            return Found.Period(new NthBusinessDay(position.Value, working.Value), working.Next);
        return text.Find(position.Next, PeriodSense.WeekdayWord) is { } day && periods.Whole(day.Next) is { } whole && whole.Value is not RelativePeriod { Unit: CalendarUnit.Week }
            ? Found.Period(new NthWeekday(position.Value, (DayOfWeek)day.Value, whole.Value), whole.Next)
            : null;
    }

    /// <summary>"the 15th of next month", "le 31 du mois", "the twenty-sixth day of the month", "the 18th".</summary>
    private Found<PeriodExpression>? DayOfMonthIn(int at)
    {
        var dayAt = text.Skip(at, Article);
        if (numbers.DayNumber(dayAt) is not { } day)
            return null;
        var next = text.Find(day.Next, Unit) is { Value: (int)CalendarUnit.Day } word ? word.Next : day.Next;
        if (text.Has(next, Of) && periods.Whole(next) is { Value: RelativePeriod { Unit: CalendarUnit.Month } month } whole)
            return Found.Period(new DayOfMonth(day.Value, month), whole.Next);
        return text.Folded(at) is "the" or "le" && text.IsNumber(dayAt) && (!text.IsWord(day.Next) || text.Has(day.Next, Versus)) && !text.IsNumber(day.Next) && !text.Is(day.Next, "%") && !text.Is(day.Next, "/")
            ? Found.Period(new DayOfMonth(day.Value), day.Next)
            : null;
    }

    /// <summary>"the working days of last week", "weekdays last week", "hors week-end semaine 46", "week-end de la semaine dernière".</summary>
    private Found<PeriodExpression>? DaysOfWeek(int at)
    {
        var start = text.Skip(at, Article);
        if (WorkDays(start) is { } work && Week(work) is { } worked)
            return Found.Period(WorkDaysOf(worked.Value), worked.Next);
        return text.Find(start, WeekendWord) is { } weekend && !text.Folded(weekend.Next - 1).EndsWith('s') && Week(weekend.Next) is { } around
            ? Found.Period(new SpanFrom(new WeekdayIn(DayOfWeek.Saturday, around.Value), CalendarUnit.Day, 2), around.Next)
            : null;
    }

    /// <summary>"Last week on weekdays", "la semaine dernière hors week-end": which days of it stands behind the week.</summary>
    public Found<PeriodExpression>? With(Found<PeriodExpression> week)
    {
        if (StretchGrammar.UnitOf(week.Value) != CalendarUnit.Week)
            return null;
        var next = text.Is(week.Next, ",") ? week.Next + 1 : week.Next;
        if (WorkDays(text.Skip(text.Skip(next, On), Article)) is not { } end || Week(end) is not null)
            return null;
        return Found.Period(WorkDaysOf(week.Value), end);
    }

    /// <summary>Past the words for Monday to Friday; null where there are none.</summary>
    private int? WorkDays(int at) =>
        text.Find(at, PeriodSense.WorkDays) is { } without ? without.Next
        : text.Find(at, PeriodSense.BusinessDay) is { } days && IsSeveral(days.Next - 1) ? days.Next
        : null;

    /// <summary>"A weekday", "jour ouvré" is one of them.</summary>
    private bool IsSeveral(int last) => text.Folded(last).EndsWith('s') || text.Folded(last - 1) is "jours" or "journees" || text.Folded(last - 2) is "jours" or "journees";

    private Found<PeriodExpression>? Week(int at)
    {
        var start = text.Is(at, "'s") ? at + 1 : text.Skip(text.Is(at, ",") ? at + 1 : at, Of);
        return periods.At(start) is { } found && StretchGrammar.UnitOf(found.Value) == CalendarUnit.Week ? found : null;
    }

    public static PeriodExpression WorkDaysOf(PeriodExpression week) => week is RelativePeriod relative
        ? new WorkWeek(relative.Offset)
        : new Between(new WeekdayIn(DayOfWeek.Monday, week), new WeekdayIn(DayOfWeek.Friday, week));
}
