using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Periods that people mean differently, and that are asked back: "la quinzaine", "ces dernières semaines", "a few days ago", "semaine N-1".</summary>
internal sealed class UnsettledGrammar(PeriodText text, NumberGrammar numbers)
{
    public Found<PeriodExpression>? At(int at)
    {
        if (text.Find(at, VagueWord) is { } vague)
            return Found.Period(new Unsettled((Unsettling)vague.Value), vague.Next);
        if (text.Find(at, WorkDays) is { } workDays)
            return Found.Period(new Unsettled(Unsettling.WorkDays), workDays.Next);
        return Fortnight(at).OrLonger(YearOrUnitBefore(at)).OrLonger(LastOnes(at)).OrLonger(SomeAgo(at));
    }

    /// <summary>"Quinzaine" alone; behind a number it counts: "une quinzaine de jours".</summary>
    private Found<PeriodExpression>? Fortnight(int at)
    {
        var word = text.Skip(at, Article);
        return text.Is(word, "quinzaine") && UnitWord.At(text, text.Skip(word + 1, PeriodSense.Of)) is null && numbers.Ordinal(word - 1) is null
            ? Found.Period(new Unsettled(Unsettling.Fortnight), word + 1)
            : null;
    }

    /// <summary>"Semaine N-1", "le mois N-1".</summary>
    private Found<PeriodExpression>? YearOrUnitBefore(int at) =>
        UnitWord.At(text, text.Skip(at, Article)) is { Value: UnitWord.Calendar { Multiple: 1, Unit: CalendarUnit.Week or CalendarUnit.Month or CalendarUnit.Quarter } unit } word
            && text.Is(word.Next, "n") && text.Is(word.Next + 1, "-") && text.Touches(word.Next + 1) && text.Touches(word.Next + 2) && text.Digits(word.Next + 2) == 1 && !text.Touches(word.Next + 3)
            ? Found.Period(new Unsettled(Unsettling.BeforeOrLastYear, unit.Unit), word.Next + 3)
            : null;

    /// <summary>"The last few weeks", "ces derniers jours", "les semaines passées": not how many.</summary>
    private Found<PeriodExpression>? LastOnes(int at)
    {
        var start = text.Is(at, "ces") ? at + 1 : text.Skip(at, Article);
        var few = text.Find(start, VagueCount);
        var before = text.Find(few?.Next ?? start, OffsetBefore) is { Value: -1 } offset ? offset : (Found<int>?)null;
        few ??= before is { } led ? text.Find(led.Next, VagueCount) : null;
        var unitAt = Math.Max(Math.Max(start, few?.Next ?? 0), before?.Next ?? 0);
        if (Plural(unitAt, isMarked: before is { } marked && IsFrenchPlural(marked.Next - 1)) is not { } unit)
            return null;
        if (before is not null)
            return Of(unit);
        return text.Find(unit.Next, OffsetAfter) is { Value: -1 } behind && IsFrenchPlural(behind.Next - 1)
            ? Found.Period(new Unsettled(Unsettling.Reach, unit.Value), behind.Next)
            : null;
    }

    /// <summary>"A few days ago", "il y a quelques semaines".</summary>
    private Found<PeriodExpression>? SomeAgo(int at)
    {
        var before = text.Find(at, AgoBefore);
        if (text.Find(before?.Next ?? at, VagueCount) is not { } few || Plural(few.Next, isMarked: true) is not { } unit)
            return null;
        return before is not null ? Of(unit) : text.Find(unit.Next, Ago) is { } ago ? Of(unit with { Next = ago.Next }) : null;
    }

    private static Found<PeriodExpression> Of(Found<CalendarUnit> unit) => Found.Period(new Unsettled(Unsettling.Reach, unit.Value), unit.Next);

    /// <summary>Several of a unit; "mois" alone does not tell.</summary>
    private Found<CalendarUnit>? Plural(int at, bool isMarked) =>
        UnitWord.At(text, at) is { Value: UnitWord.Calendar { Multiple: 1 } unit } word && text.Folded(word.Next - 1) is var name && name.EndsWith('s') && (isMarked || name != "mois")
            ? new(unit.Unit, word.Next)
            : null;

    private bool IsFrenchPlural(int at) => text.Folded(at) is { } word && word.EndsWith('s') && word != "previous";
}
