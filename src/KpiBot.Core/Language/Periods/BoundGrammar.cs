using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Periods with two ends or one: "from March to May", "since Friday", "avant le 31", "by 31 December".</summary>
internal sealed class BoundGrammar(PeriodText text, NumberGrammar numbers, PeriodGrammar periods)
{
    public Found<PeriodExpression>? At(int at) =>
        Both(at)
            .OrLonger(OneSided(at))
            .OrLonger(Signed(at))
            .OrLonger(AndLater(at))
            .OrLonger(AllTime(at))
            .OrLonger(Landing(at))
            .OrLonger(AsOf(at));

    private Found<PeriodExpression>? Both(int at)
    {
        if (text.Find(at, PeriodSense.BetweenWord) is { } between && Joined(between.Next, isBetween: true) is { } bounded)
            return bounded;
        if (BareDays(at) is { } days)
            return days;
        var from = text.Find(at, From)?.Next ?? at;
        return Joined(from, isBetween: false) ?? (from == at ? null : Joined(at, isBetween: false));
    }

    private Found<PeriodExpression>? Joined(int at, bool isBetween)
    {
        if ((DaysOfRelativeMonth(at, isBetween) ?? DaysOfMonth(at)) is { } days)
            return days;
        if (End(at) is not { } first)
            return DaysIntoMonth(at);
        var behind = text.Is(first.Next, ".") && text.Has(first.Next + 1, To) ? first.Next + 1 : first.Next; // "oct.-nov."
        var joint = text.Find(behind, To) ?? (isBetween ? text.Find(behind, And) : null);
        if (joint is not { } sign || End(sign.Next) is not { } last)
            return null;
        return Found.Period(new Between(first.Value, last.Value), last.Next) is var range && first.Value is CalendarMonth && last.Value is CalendarMonth second ? Chained(range, first.Value, second) : range;
    }

    /// <summary>"Oct-nov-dec 2025": months that follow each other, each joined to the next by a hyphen.</summary>
    private Found<PeriodExpression> Chained(Found<PeriodExpression> range, PeriodExpression first, CalendarMonth last)
    {
        while (last.Year is null && text.Is(text.Skip(range.Next, "."), "-") && periods.At(text.Skip(range.Next, ".") + 1) is { Value: CalendarMonth next } found
            && next.Month == (last.Month % 12) + 1)
        {
            last = next;
            range = Found.Period(new Between(first, next), found.Next);
        }

        return range;
    }

    /// <summary>"du 12 au 15", "entre le 3 et le 12", "from the 3rd to the 12th": the latest such days.</summary>
    private Found<PeriodExpression>? BareDays(int at)
    {
        var between = text.Find(at, PeriodSense.BetweenWord);
        if ((between ?? text.Find(at, From)) is not { } opening || DefiniteDay(opening.Next) is not { } first)
            return null;
        if ((text.Find(first.Next, To) ?? (between is null ? null : text.Find(first.Next, And))) is not { } sign || DefiniteDay(sign.Next) is not { } last)
            return null;
        return periods.At(text.Skip(sign.Next, Article)) is null or { Value: DayOfMonth { In: null } }
            ? Found.Period(new Between(new DayOfMonth(first.Value), new DayOfMonth(last.Value)), last.Next)
            : null;
    }

    /// <summary>"the twenty-seventh to the third of April", "du 27 au 3 avril", and within one month "du 3 au 12/11".</summary>
    private Found<PeriodExpression>? DaysIntoMonth(int at)
    {
        if (numbers.DayNumber(text.Skip(at, Article)) is not { } first || text.Find(first.Next, To) is not { } to || End(to.Next) is not { Value: CalendarDay last } end)
            return null;
        return Found.Period(new Between(first.Value > last.Day ? new DayOfMonth(first.Value) : last with { Day = first.Value, Beside = null }, last), end.Next);
    }

    /// <summary>A number that its article or its ending makes a day: "le 3", "the 12th".</summary>
    private Found<int>? DefiniteDay(int at)
    {
        var day = text.Skip(at, Article);
        var isDefinite = day > at || text.Folded(at - 1) is "le" or "du" or "au" or "the" || numbers.Ordinal(day) is not null;
        return isDefinite && text.IsNumber(day) ? numbers.DayNumber(day) : null;
    }

    /// <summary>One end of a range; "fin mai" is the end of May here, "to date" is today.</summary>
    private Found<PeriodExpression>? End(int at)
    {
        at = text.Skip(at, Article);
        if (text.Find(at, EndOf) is { } end && periods.At(end.Next) is { } ended)
            return Found.Period(new PeriodPart(PeriodEdge.Last, CalendarUnit.Day, 1, ended.Value), ended.Next);
        if (text.Find(at, StartOf) is { } start && periods.At(start.Next) is { } started)
            return Found.Period(new PeriodPart(PeriodEdge.First, CalendarUnit.Day, 1, started.Value), started.Next);
        if (text.Is(at, "date"))
            return Found.Period(RelativePeriod.Today, at + 1);
        return periods.At(at);
    }

    /// <summary>"du 3 au 12 mai": one date to the grammar of dates, and "du" belongs to it.</summary>
    private Found<PeriodExpression>? DaysOfMonth(int at) => periods.At(at) is { Value: Between { First: CalendarDay or DayOfMonth { In: null } } } found ? found : null;

    /// <summary>"4-23 in next month", "du 3 au 12 du mois dernier".</summary>
    private Found<PeriodExpression>? DaysOfRelativeMonth(int at, bool isBetween)
    {
        if (numbers.DayNumber(text.Skip(at, Article)) is not { } first || (text.Find(first.Next, To) ?? (isBetween ? text.Find(first.Next, And) : null)) is not { } sign)
            return null;
        if (numbers.DayNumber(text.Skip(sign.Next, Article)) is not { } last || text.Find(last.Next, Of) is not { } of)
            return null;
        return periods.At(of.Next) is { Value: RelativePeriod { Unit: CalendarUnit.Month } month } found
            ? Found.Period(new Between(new DayOfMonth(first.Value, month), new DayOfMonth(last.Value, month)), found.Next)
            : null;
    }

    private Found<PeriodExpression>? OneSided(int at)
    {
        if (Sided(at, SinceWord) is { } begun && text.Find(begun.Next, UntilWord) is { } through && End(through.Next) is { } ended)
            return Found.Period(new Between(begun.Value, ended.Value), ended.Next); // "depuis janvier jusqu'à fin mars"
        if (Sided(at, SinceWord) is { } since)
            return Found.Period(new Since(since.Value), since.Next);
        if (Sided(at, AfterWord) is { } after)
            return Found.Period(new After(after.Value), after.Next);
        if (text.Is(at, "from") && text.Has(text.Skip(at + 1, Article), StartOf) && End(at + 1) is { } start)
            return Found.Period(new Since(start.Value), start.Next);
        if (text.Is(at, "from") && End(at + 1) is { Value: CalendarDay } day)
            return Found.Period(new Since(day.Value), day.Next); // "revenue from October" is October's, "from 1 October" starts there
        if (text.Is(at, "to") && !text.Follows(at + 1, Versus) && text.Is(at + 1, "the") && BareDay(at + 1) is { } numbered)
            return numbered; // "revenue to the 15th"
        if (text.Is(at, "to") && !text.Follows(at + 1, Versus) && End(at + 1) is { Value: CalendarDay } end)
            return Found.Period(new Until(end.Value), end.Next); // "revenue to 31 October"
        if (ComparedYear(at) is { } compared)
            return compared;
        if (Sided(at, BeforeWord) is { } before)
            return Found.Period(EndsOf(before.Value) is { } ending ? new Until(ending) : new Before(before.Value), before.Next);
        return Sided(at, UntilWord) is { } until ? Found.Period(new Until(EndsOf(until.Value) ?? until.Value), until.Next) : null;
    }

    /// <summary>What ends with the day: "until the end of November" is until November, also while it runs.</summary>
    private static PeriodExpression? EndsOf(PeriodExpression day) =>
        day is PeriodPart { Edge: PeriodEdge.Last, Unit: CalendarUnit.Day, Count: 1 } last ? last.Of : null;

    /// <summary>"year greater than 2012", "l'année supérieure à 2012".</summary>
    private Found<PeriodExpression>? ComparedYear(int at)
    {
        if (text.Find(text.Skip(at, Article), CalendarYearWord) is not { } word)
            return null;
        if (text.Find(word.Next, Comparator) is { } sign && numbers.Year(sign.Next) is { } year)
            return Found.Period(Compared(sign.Value, new CalendarYear(year.Value)), year.Next);
        if (text.Find(word.Next, AfterYear) is { } after && numbers.Year(after.Next) is { } first)
            return Found.Period(new After(new CalendarYear(first.Value)), first.Next);
        return text.Find(word.Next, BeforeYear) is { } before && numbers.Year(before.Next) is { } last
            ? Found.Period(new Before(new CalendarYear(last.Value)), last.Next)
            : null;
    }

    /// <summary>"≥ mars 2025", "&lt;= 2019". A bare year needs the start of the text: "deals > 2000" is about an amount.</summary>
    private Found<PeriodExpression>? Signed(int at)
    {
        if (text.Find(at, Comparator) is not { } sign)
            return null;
        if (at == 0 && numbers.Year(sign.Next) is { } year && periods.At(sign.Next) is null)
            return Found.Period(Compared(sign.Value, new CalendarYear(year.Value)), year.Next);
        return End(sign.Next) is { Value: CalendarDay { Year: not null } or CalendarMonth { Year: not null } or CalendarQuarter { Year: not null } } date
            ? Found.Period(Compared(sign.Value, date.Value), date.Next)
            : null;
    }

    private static PeriodExpression Compared(int sign, PeriodExpression period) => sign switch
    {
        -2 => new Until(period),
        -1 => new Before(period),
        1 => new After(period),
        _ => new Since(period),
    };

    private Found<PeriodExpression>? Sided(int at, PeriodSense side)
    {
        if (text.Find(at, side) is not { } word)
            return null;
        if (End(word.Next) is { } period)
            return period;
        if (DefiniteDay(word.Next) is { } day && !text.Has(day.Next, Unit) && !text.Is(day.Next, "%"))
            return Found.Period(new DayOfMonth(day.Value), day.Next); // "depuis le 15"
        // "depuis 3 mois", "since two weeks": the days from then on
        return side == SinceWord && Counted(word.Next) is { } counted ? counted : null;
    }

    private Found<PeriodExpression>? Counted(int at) =>
        numbers.Count(text.Skip(at, Article)) is { } count && UnitWord.At(text, count.Next) is { Value: UnitWord.Calendar unit } word
            ? Found.Period(new Shifted(RelativePeriod.Today, unit.Unit, -count.Value * unit.Multiple), word.Next)
            : null;

    /// <summary>"2018 or later", "le 01/01/2016 et après", "from March on", "2020 or earlier".</summary>
    private Found<PeriodExpression>? AndLater(int at)
    {
        var from = text.Find(at, From);
        if (End(from?.Next ?? at) is not { } period)
            return null;
        if (text.Find(period.Next, OrLater) is { } later)
            return Found.Period(new Since(period.Value), later.Next);
        if (text.Find(period.Next, OrEarlier) is { } earlier && period.Value is not RelativePeriod)
            return Found.Period(new Until(period.Value), earlier.Next);
        return from is not null && text.Is(period.Next, "on") ? Found.Period(new Since(period.Value), period.Next + 1) : null;
    }

    /// <summary>"All time", and where nothing follows "since the beginning".</summary>
    private Found<PeriodExpression>? AllTime(int at) =>
        (text.Find(at, AllTimeWord) ?? (text.Find(at, SinceOrigin) is { } origin && !text.Has(origin.Next, Of) ? origin : null)) is { } whole
            ? Found.Period(new AllTime(), whole.Next)
            : null;

    private Found<PeriodExpression>? Landing(int at)
    {
        if (text.Find(at, PeriodSense.Landing) is { } landing)
            return Land(landing.Next);
        if (text.Find(at, By) is not { } by || (text.Has(by.Next, Unit) && !text.Has(by.Next, CurrentUnitEnd)))
            return null;
        return Land(by.Next) is not { Value: LandingAt landed } land || !IsDeadline(landed.End) ? Land(by.Next) : Found.Period(new Until(landed.End), land.Next);
    }

    /// <summary>"by tomorrow", "d'ici vendredi": nobody forecasts the year as far as that.</summary>
    private static bool IsDeadline(PeriodExpression end) =>
        end is RelativePeriod { Unit: CalendarUnit.Day } or Shifted or Weekday or NextWeekday or WeekdayIn or DayOfMonth;

    private Found<PeriodExpression>? Land(int at) => PastEdge(text.Skip(at, Article)) is { } end
        ? Found.Period(end.Value is LandingAt ? end.Value : new LandingAt(end.Value), end.Next)
        : null;

    private Found<PeriodExpression>? PastEdge(int at)
    {
        var current = text.Find(at, CurrentUnitEnd) is { } unit ? Found.Period(new LandingAt(new RelativePeriod((CalendarUnit)unit.Value, 0)), unit.Next) : (Found<PeriodExpression>?)null;
        var ended = text.Find(at, EndOf) is { } end ? periods.At(end.Next) : null;
        return current.OrLonger(ended) ?? periods.At(at) ?? (text.Is(at - 1, "the") ? periods.At(at - 1) : null); // "by the 15th"
    }

    /// <summary>"au 31/12", "as of 31 October": the year as it stands, or will stand, on that day.</summary>
    private Found<PeriodExpression>? AsOf(int at)
    {
        if (text.Find(at, CumulativeToWord) is { } through && text.Is(through.Next - 1, "au") && BareDay(through.Next) is { } month)
            return month; // "arrêté au 15"
        var day = text.Is(at, "au") ? text.Skip(at + 1, Article) : text.Find(at, AsOfWord)?.Next;
        return day is null ? null : periods.At(day.Value) switch
        {
            { Value: CalendarDay date } found => Found.Period(new LandingAt(date.Year is null ? new InYear(date, new RelativePeriod(CalendarUnit.Year, 0)) : date), found.Next),
            { Value: RelativePeriod { Unit: CalendarUnit.Day, Offset: <= 0 } } found when !text.Is(at, "au") => Found.Period(new CumulativeTo(found.Value), found.Next),
            { Value: DayOfMonth { In: not null } of } found => Found.Period(new Until(of), found.Next), // "au 15 du mois dernier"
            { Value: not DayOfMonth } => null,
            _ => BareDay(day.Value),
        };
    }

    /// <summary>"Au 15", "as of the 15th": the month as far as that day.</summary>
    private Found<PeriodExpression>? BareDay(int at) =>
        DefiniteDay(at) is { } day && !text.IsNumber(day.Next) && text.Folded(day.Next) is not ("%" or "/" or "-" or "€") && (!text.IsWord(day.Next) || text.Has(day.Next, Joining))
            ? Found.Period(new Until(new DayOfMonth(day.Value)), day.Next)
            : null;
}
