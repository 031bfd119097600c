using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>
/// Periods without open or joined ends: relative ones, dates, and what is built on them ("the last week of July", "Q1 of last
/// year", "Tuesday of next week"). Every position is read once, so that the time grows with the text.
/// </summary>
internal sealed class PeriodGrammar
{
    private const int DeepestNesting = 8;

    private readonly PeriodText text;
    private readonly NumberGrammar numbers;
    private readonly RelativeGrammar relative;
    private readonly DateGrammar dates;
    private readonly QuarterGrammar quarters;
    private readonly SeasonGrammar seasons;
    private readonly StretchGrammar stretches;
    private readonly WeekdayGrammar weekdays;
    private readonly UnsettledGrammar unsettled;
    private readonly PartGrammar parts;
    private readonly SpanGrammar spans;
    private readonly EdgeGrammar edges;
    private readonly RunningGrammar running;
    private readonly Dictionary<int, Found<PeriodExpression>?> known = [];
    private int depth;

    public PeriodGrammar(PeriodText text, NumberGrammar numbers, DateGrammar dates, QuarterGrammar quarters)
    {
        this.text = text;
        this.numbers = numbers;
        this.dates = dates;
        this.quarters = quarters;
        relative = new(text, numbers);
        seasons = new(text, numbers, dates);
        stretches = new(text);
        weekdays = new(text, numbers, relative, dates);
        unsettled = new(text, numbers);
        parts = new(text, numbers, this);
        spans = new(text, numbers, relative, this);
        edges = new(text, this);
        running = new(text, relative);
    }

    public Found<PeriodExpression>? At(int at)
    {
        if (at >= text.Count)
            return null;
        if (known.TryGetValue(at, out var found))
            return found;
        if (depth == DeepestNesting)
            return null;
        depth++;
        var read = Read(at);
        depth--;
        return known[at] = read is { } period ? WithContext(at, period) : null;
    }

    private Found<PeriodExpression>? Read(int at) =>
        Simple(at)
            .OrLonger(parts.At(at))
            .OrLonger(spans.At(at))
            .OrLonger(OffsetDate(at))
            .OrLonger(weekdays.At(at))
            .OrLonger(edges.At(at))
            .OrLonger(running.At(at, YearAt))
            .OrLonger(InFull(at))
            .OrLonger(stretches.At(at, this))
            .OrLonger(unsettled.At(at));

    private Found<PeriodExpression>? Simple(int at) => relative.At(at).OrLonger(dates.At(at)).OrLonger(quarters.At(at)).OrLonger(seasons.At(at));

    /// <summary>"October last year", "Q1 of this year", "T3 N-1": a yearless period in a year told from today.</summary>
    private Found<PeriodExpression> WithContext(int at, Found<PeriodExpression> found)
    {
        if (found.Value is Shifted { Unit: not CalendarUnit.Day } && weekdays.From(found) is { } day)
            return day;
        if (parts.With(found) is { } days)
            return days;
        if (running.With(at, found, At) is { } toDate)
            return toDate;
        if (text.Is(found.Next, "'s") && found.Value is RelativePeriod { Unit: CalendarUnit.Year } own && Dated(found.Next + 1) is { } owned)
            return Found.Period(new InYear(owned.Value, own), owned.Next);
        if (!YearlessDates.IsYearless(found.Value) || found.Value is Calendar.Weekday)
            return found;
        var next = text.Is(found.Next, ",") ? found.Next + 1 : text.Skip(found.Next, Of);
        return relative.At(next) is { Value: RelativePeriod { Unit: CalendarUnit.Year or CalendarUnit.FiscalYear } or UnitsBack { Unit: CalendarUnit.Year } } behind
            ? Found.Period(behind.Value is RelativePeriod { Unit: CalendarUnit.FiscalYear }
                ? QuarterGrammar.InFiscal(found.Value, behind.Value)
                : new InYear(found.Value, behind.Value), behind.Next)
            : found;
    }

    /// <summary>"all of 2025", "toute l'année", "courant octobre": a period is meant from end to end anyway.</summary>
    private Found<PeriodExpression>? InFull(int at)
    {
        if (text.Find(at, Throughout) is not { } word)
            return null;
        var isUnitAlone = text.Is(at, "all") && word.Next == at + 1 && !text.Folded(word.Next).EndsWith('s');
        return At(word.Next) ?? (isUnitAlone && UnitWord.At(text, word.Next) is { } unit && unit.Value.Offset(0) is { } current ? Found.Period(current, unit.Next) : null);
    }

    /// <summary>"Dernier trimestre 2025": the year without "of".</summary>
    public Found<PeriodExpression>? YearAt(int at) => numbers.Year(at) is { } year ? Found.Period(new CalendarYear(year.Value), year.Next) : null;

    /// <summary>What something is part of: "of July", "du mois", "de l'année 2016".</summary>
    public Found<PeriodExpression>? Whole(int at)
    {
        if (text.Find(at, Of) is { } of && At(of.Next) is { Value: not Unsettled { By: Unsettling.WorkDays } } named)
            return named;
        return text.Find(at, Of) is { } article && UnitWord.At(text, article.Next) is { } unit && unit.Value.Offset(0) is { } current
            ? Found.Period(current, unit.Next)
            : null;
    }

    /// <summary>"last October", "ce vendredi 15 juin", "octobre dernier", "this 12/05".</summary>
    private Found<PeriodExpression>? OffsetDate(int at)
    {
        at = text.Skip(at, Article);
        if (text.Find(at, OffsetBefore) is { } before && Dated(before.Next) is { } date)
            return Found.Period(Occurrence(date.Value, before.Value), date.Next);
        return Dated(at) is { } named && text.Find(named.Next, OffsetAfter) is { } after
            ? Found.Period(Occurrence(named.Value, after.Value), after.Next)
            : null;
    }

    private Found<PeriodExpression>? Dated(int at) => dates.At(at).OrLonger(quarters.At(at)) is { } found && YearlessDates.IsYearless(found.Value) ? found : null;

    public static PeriodExpression Occurrence(PeriodExpression yearless, int offset) => offset switch
    {
        0 => new InYear(yearless, new RelativePeriod(CalendarUnit.Year, 0)),
        < 0 => new PreviousOccurrence(yearless),
        _ => new NextOccurrence(yearless),
    };
}
