using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Periods told from another: "the week of the 18th", "2 weeks starting 20 May", "12 mois à fin octobre", "the day after Christmas".</summary>
internal sealed class SpanGrammar(PeriodText text, NumberGrammar numbers, RelativeGrammar relative, PeriodGrammar periods)
{
    public Found<PeriodExpression>? At(int at) => UnitOf(at).OrLonger(SpanThroughAt(at)).OrLonger(UnitClosedAt(at)).OrLonger(Moved(at));

    /// <summary>"the week of the 18th", "semaine commençant le 4 février", "2 weeks starting May 20th".</summary>
    private Found<PeriodExpression>? UnitOf(int at)
    {
        at = text.Skip(at, Article);
        if (SpanAt(at) is { } span)
            return span;
        if (text.Find(at, WeekendWord) is { } weekend && text.Find(weekend.Next, Starting) is { } ofDay && DayAt(ofDay.Next) is { } inWeek)
            return Found.Period(new SpanFrom(new WeekdayIn(DayOfWeek.Saturday, inWeek.Value), CalendarUnit.Day, 2), inWeek.Next);
        var dayAt = text.Find(at, WeekOf) ?? (text.Find(at, Unit) is { Value: (int)CalendarUnit.Week } week ? text.Find(week.Next, Starting) : null);
        if (dayAt is { } from && numbers.DayNumber(from.Next) is { } firstDay && text.Is(firstDay.Next, "au") && numbers.DayNumber(firstDay.Next + 1) is { } lastDay)
            return periods.At(from.Next - 1) is { Value: Between } days ? days : Found.Period(new Between(new DayOfMonth(firstDay.Value), new DayOfMonth(lastDay.Value)), lastDay.Next); // "semaine du 9 au 15"
        return dayAt is { } of && DayAt(of.Next) is { Value: not RelativePeriod { Unit: not CalendarUnit.Day } } day
            ? Found.Period(new UnitContaining(CalendarUnit.Week, day.Value), day.Next)
            : null;
    }

    /// <summary>"2 weeks starting 20 May", "for 3 days from today"; without "for", 3 days from today are one day.</summary>
    private Found<PeriodExpression>? SpanAt(int at)
    {
        var lasting = text.Find(at, For);
        if (relative.CountedUnit(lasting?.Next ?? at) is not { } counted || (text.Has(counted.Next, Of) && !text.Is(counted.Next, ",")))
            return null;
        var from = text.Find(counted.Next, Starting) ?? (lasting is null ? null : text.Find(text.Skip(counted.Next, ","), From));
        return from is { } start && (DayAt(start.Next) ?? (text.Folded(start.Next - 1) is "of" or "de" or "du" ? null : WholeAt(start.Next))) is { } first
            ? Found.Period(new SpanFrom(first.Value, counted.Value.Unit, counted.Value.Count), first.Next)
            : null;
    }

    /// <summary>"the 12 months to the end of October", "3 months ending March 2026", "12 mois à fin octobre".</summary>
    private Found<PeriodExpression>? SpanThroughAt(int at) =>
        relative.CountedUnit(text.Skip(at, Article), mayBeNext: false) is { } counted && counted.Value.Count > 1
            && text.Find(counted.Next, Ending) is { } ending && EndAt(text.Skip(ending.Next, Article)) is { Value: CalendarDay or CalendarMonth or CalendarQuarter or CalendarWeek or RelativePeriod } end
            ? Found.Period(new SpanThrough(end.Value, counted.Value.Unit, counted.Value.Count), end.Next)
            : null;

    /// <summary>"The year to September", "quarter ended 31 October", "exercice clos fin septembre": the one unit that ends there.</summary>
    private Found<PeriodExpression>? UnitClosedAt(int at)
    {
        if (text.Follows(at, StartOf) || text.Follows(at, EndOf) || UnitWord.At(text, text.Skip(at, Article)) is not { Value: UnitWord.Calendar unit } word
            || text.Find(word.Next, Closing) is not { } closing || unit is { Unit: not CalendarUnit.Week, Multiple: > 1 })
            return null;
        CalendarUnit? length = unit.Unit switch
        {
            CalendarUnit.Year or CalendarUnit.FiscalYear => CalendarUnit.Year,
            CalendarUnit.Quarter or CalendarUnit.FiscalQuarter => CalendarUnit.Quarter,
            CalendarUnit.HalfYear => CalendarUnit.HalfYear,
            CalendarUnit.Month => CalendarUnit.Month,
            CalendarUnit.Week => unit.Multiple == 2 ? CalendarUnit.Week : null, // a week that ends on a day is the one that holds it
            CalendarUnit.Day => null,
        };
        return length is { } one && periods.At(text.Skip(closing.Next, Article)) is { } end && IsClosable(end.Value, one) ? Found.Period(new SpanThrough(End(end.Value), one, unit.Multiple), end.Next) : null;

        static PeriodExpression End(PeriodExpression said) => said is CumulativeTo(var through) ? through : said;

        static bool IsClosable(PeriodExpression said, CalendarUnit unit) => End(said) is CalendarDay || (unit is not (CalendarUnit.Month or CalendarUnit.Week) && End(said) is CalendarMonth);
    }

    private Found<PeriodExpression>? EndAt(int at) => text.Is(at, "date") ? Found.Period(RelativePeriod.Today, at + 1) : periods.At(at);

    private Found<PeriodExpression>? DayAt(int at)
    {
        if (periods.At(at) is { Value: CalendarDay or DayOfMonth or Calendar.Weekday or OnWeekday or RelativePeriod or NextWeekday or WeekdayIn } date)
            return date;
        return numbers.DayNumber(text.Skip(at, Article)) is { } number ? Found.Period(new DayOfMonth(number.Value), number.Next) : null;
    }

    /// <summary>A month or a quarter to start from: "three months starting March 2025".</summary>
    private Found<PeriodExpression>? WholeAt(int at) => periods.At(at) is { Value: CalendarMonth or CalendarQuarter or CalendarYear } found ? found : null;

    /// <summary>"two days before yesterday", "3 weeks after 12 May", "2 semaines avant le 13 mai", "the week before Christmas".</summary>
    private Found<PeriodExpression>? Moved(int at)
    {
        if (Neighbour(at) is { } neighbour)
            return neighbour;
        var lessThan = text.Find(at, Within);
        var start = text.Skip(text.Skip(lessThan?.Next ?? at, In), Article);
        if (relative.CountedUnit(start) is { } counted)
        {
            var (unit, count) = counted.Value;
            var isSpan = count > 1 && text.Folded(start - 1) is "the" or "les"; // "the two weeks before Christmas" are all of them
            if (text.Find(counted.Next, BeforeWord) is { } before && periods.At(before.Next) is { } from)
                return Found.Period(isSpan ? new SpanThrough(DayBefore(from.Value), unit, count) : new Shifted(from.Value, unit, -count), from.Next);
            if (text.Find(counted.Next, AfterWord) is { } after && periods.At(after.Next) is { } since)
                return Found.Period(
                    isSpan ? new SpanFrom(DayAfter(since.Value), unit, count) : lessThan is null ? new Shifted(since.Value, unit, count) : new SpanFrom(since.Value, unit, count),
                    since.Next);
            if (FromSign(counted.Next) is { } ahead && periods.At(ahead.Next) is { } first)
                return Found.Period(lessThan is null && first.Value is not (CalendarMonth or CalendarQuarter) && !(text.Is(counted.Next + 1, "compter") && !text.Has(at, In)) ? new Shifted(Ahead(first.Value), unit, count) : new SpanFrom(first.Value, unit, count), first.Next);
        }

        if (text.Find(start, Unit) is not { } one || start == at)
            return null;
        if (text.Find(one.Next, BeforeWord) is { } earlier && periods.At(earlier.Next) is { } later)
            return Found.Period(new Shifted(new UnitContaining((CalendarUnit)one.Value, later.Value), (CalendarUnit)one.Value, -1), later.Next);
        return text.Find(one.Next, AfterWord) is { } following && periods.At(following.Next) is { } earlierOne
            ? Found.Period(new Shifted(new UnitContaining((CalendarUnit)one.Value, earlierOne.Value), (CalendarUnit)one.Value, 1), earlierOne.Next)
            : null;
    }

    /// <summary>"La veille de Noël", "le lendemain du 14 juillet".</summary>
    private Found<PeriodExpression>? Neighbour(int at)
    {
        var day = text.Skip(at, Article);
        var isBefore = text.Is(day, "veille");
        return (isBefore || text.Is(day, "lendemain")) && text.Find(day + 1, Of) is { } of && periods.At(text.Skip(of.Next, Article)) is { Value: not RelativePeriod } found
            ? Found.Period(isBefore ? DayBefore(found.Value) : DayAfter(found.Value), found.Next)
            : null;
    }

    private static Shifted DayBefore(PeriodExpression period) => new(new PeriodPart(PeriodEdge.First, CalendarUnit.Day, 1, period), CalendarUnit.Day, -1);

    private static Shifted DayAfter(PeriodExpression period) => new(new PeriodPart(PeriodEdge.Last, CalendarUnit.Day, 1, period), CalendarUnit.Day, 1);

    /// <summary>"2 weeks from 15 January" looks ahead, as "from now" does; "2 weeks after 15 January" need not.</summary>
    private static PeriodExpression Ahead(PeriodExpression from) => from is CalendarDay { Year: null } ? new NextOccurrence(from) : from;

    private Found<int>? FromSign(int at) => text.Is(at, "from") ? new(0, at + 1) : text.Folded(at) == "a" ? text.Find(at, SinceWord) : null;
}
