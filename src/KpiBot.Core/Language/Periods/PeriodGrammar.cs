using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>
/// Periods without open or joined ends: relative ones, dates, and what is built on them ("the last week of July", "Q1 of last
/// year", "Tuesday of next week"). Every position is read once, so that the time grows with the text.
/// </summary>
internal sealed class PeriodGrammar(PeriodText text, NumberGrammar numbers, RelativeGrammar relative, DateGrammar dates, QuarterGrammar quarters,
    SeasonGrammar seasons, StretchGrammar stretches)
{
    private const int DeepestNesting = 8;

    private readonly Dictionary<int, Found<PeriodExpression>?> known = [];
    private int depth;

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
        return known[at] = read is { } period ? WithContext(period) : null;
    }

    private Found<PeriodExpression>? Read(int at) =>
        Simple(at)
            .OrLonger(HalfMonth(at))
            .OrLonger(PartOf(at))
            .OrLonger(NthWeekdayOf(at))
            .OrLonger(DayOfMonthIn(at))
            .OrLonger(UnitOf(at))
            .OrLonger(SpanThroughAt(at))
            .OrLonger(Moved(at))
            .OrLonger(OffsetDate(at))
            .OrLonger(WeekdayAt(at))
            .OrLonger(Edge(at))
            .OrLonger(InFull(at))
            .OrLonger(FromTheEnd(at))
            .OrLonger(WorkWeekOf(at))
            .OrLonger(stretches.At(at, this));

    private Found<PeriodExpression>? Simple(int at) => relative.At(at).OrLonger(dates.At(at)).OrLonger(quarters.At(at)).OrLonger(seasons.At(at));

    /// <summary>"October last year", "Q1 of this year", "T3 N-1": a yearless period in a year told from today.</summary>
    private Found<PeriodExpression> WithContext(Found<PeriodExpression> found)
    {
        if (found.Value is Shifted { Unit: not CalendarUnit.Day } && WeekdayFrom(found) is { } day)
            return day;
        if (found.Value is ToDate run && YearBack(text.Skip(found.Next, Of)) is { } years)
            return Found.Period(new ToDateBefore(run.Unit, CalendarUnit.Year, years.Value), years.Next);
        if (found.Value is RelativePeriod { Unit: CalendarUnit.Year, Offset: < 0 } earlier && text.Find(found.Next, UnitToDate) is { Value: var running } toDate)
            return Found.Period(new ToDateBefore((CalendarUnit)running, CalendarUnit.Year, -earlier.Offset), toDate.Next);
        if (text.Is(found.Next, "'s") && found.Value is RelativePeriod { Unit: CalendarUnit.Year } own && Dated(found.Next + 1) is { } owned)
            return Found.Period(new InYear(owned.Value, own), owned.Next);
        if (!YearlessDates.IsYearless(found.Value) || found.Value is Calendar.Weekday)
            return found;
        var at = text.Is(found.Next, ",") ? found.Next + 1 : text.Skip(found.Next, Of);
        return relative.At(at) is { Value: RelativePeriod { Unit: CalendarUnit.Year or CalendarUnit.FiscalYear } or UnitsBack { Unit: CalendarUnit.Year } } behind
            ? Found.Period(behind.Value is RelativePeriod { Unit: CalendarUnit.FiscalYear }
                ? QuarterGrammar.InFiscal(found.Value, behind.Value)
                : new InYear(found.Value, behind.Value), behind.Next)
            : found;
    }

    /// <summary>"YTD last year", "MTD N-1": so many years back.</summary>
    private Found<int>? YearBack(int at) => relative.At(at) switch
    {
        { Value: RelativePeriod { Unit: CalendarUnit.Year, Offset: < 0 } last } found => new(-last.Offset, found.Next),
        { Value: UnitsBack { Unit: CalendarUnit.Year } back } found => new(back.Count, found.Next),
        _ => null,
    };

    /// <summary>"all of 2025", "toute l'année", "courant octobre": a period is meant from end to end anyway.</summary>
    private Found<PeriodExpression>? InFull(int at)
    {
        if (text.Find(at, Throughout) is not { } word)
            return null;
        var isUnitAlone = text.Is(at, "all") && word.Next == at + 1 && !text.Folded(word.Next).EndsWith('s');
        return At(word.Next) ?? (isUnitAlone && UnitWord.At(text, word.Next) is { } unit && unit.Value.Offset(0) is { } current ? Found.Period(current, unit.Next) : null);
    }

    /// <summary>"the working days of last week", "jours ouvrés de la semaine dernière".</summary>
    private Found<PeriodExpression>? WorkWeekOf(int at) =>
        text.Find(text.Skip(at, Article), PeriodSense.BusinessDay) is { } days && Whole(days.Next) is { Value: RelativePeriod { Unit: CalendarUnit.Week } week } whole
            ? Found.Period(new WorkWeek(week.Offset), whole.Next)
            : null;

    /// <summary>"two months from today on Tuesday": the first such day from then on.</summary>
    private Found<PeriodExpression>? WeekdayFrom(Found<PeriodExpression> then) =>
        text.Find(then.Next, On) is { } on && text.Find(on.Next, PeriodSense.WeekdayWord) is { } day
            ? Found.Period(new NthWeekday(1, (DayOfWeek)day.Value, new SpanFrom(then.Value, CalendarUnit.Week, 1)), day.Next)
            : null;

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
        if (UnitWord.At(text, inner?.Next ?? position.Next) is not { Value: UnitWord.Calendar unit } word || (Whole(word.Next) ?? YearAt(word.Next)) is not { } whole)
            return null;
        var count = (leading ?? inner)?.Value * unit.Multiple;
        if (count is null && (text.Folded(edgeAt) is "premiers" or "premieres" or "derniers" or "dernieres" || (text.Folded(word.Next - 1).EndsWith('s') && !text.Is(word.Next - 1, "mois"))))
            return null; // "the first weeks of June" does not say how many
        var isFiscal = whole.Value is FiscalYear or RelativePeriod { Unit: CalendarUnit.FiscalYear };
        var part = isFiscal && unit.Unit == CalendarUnit.Quarter ? CalendarUnit.FiscalQuarter : unit.Unit;
        if (isFiscal && part == CalendarUnit.HalfYear && count is null)
            return Found.Period(QuarterGrammar.InFiscal(new CalendarHalf(null, last is null && position.Value == 1 ? 1 : 2), whole.Value), whole.Next);
        if (last is not null)
            return Found.Period(new PeriodPart(PeriodEdge.Last, part, count ?? unit.Multiple, whole.Value), whole.Next);
        if (count is { } several)
            return position.Value == 1 ? Found.Period(new PeriodPart(PeriodEdge.First, part, several, whole.Value), whole.Next) : null;
        return Found.Period(new NthPart(part, position.Value, whole.Value), whole.Next);
    }

    /// <summary>"the second last week of October", "third to last day", "l'avant-dernière semaine d'octobre": counted from the end.</summary>
    private Found<PeriodExpression>? FromTheEnd(int at)
    {
        at = text.Skip(at, Article);
        var penultimate = text.Find(at, OffsetBefore) is { Value: -2 } before ? before with { Value = 2 } : (Found<int>?)null;
        if ((penultimate ?? numbers.Ordinal(at)) is not { Value: > 1 } nth)
            return null;
        var last = penultimate?.Next ?? (text.Find(text.Skip(nth.Next, To), OffsetBefore) is { Value: -1 } word ? word.Next : (int?)null);
        return last is { } unitAt && UnitWord.At(text, unitAt) is { Value: UnitWord.Calendar { Multiple: 1 } unit } found && (Whole(found.Next) ?? YearAt(found.Next)) is { } whole
            ? Found.Period(new PeriodPart(PeriodEdge.First, unit.Unit, 1, new PeriodPart(PeriodEdge.Last, unit.Unit, nth.Value, whole.Value)), whole.Next)
            : null;
    }

    /// <summary>"première quinzaine d'octobre", "second half of last month": through the 15th, from the 16th.</summary>
    private Found<PeriodExpression>? HalfMonth(int at)
    {
        if (numbers.Ordinal(text.Skip(at, Article)) is not { Value: 1 or 2 } half || (text.Find(half.Next, HalfMonthWord) ?? text.Find(half.Next, HalfWord)) is not { } word)
            return null;
        if (Whole(word.Next) is not { Value: CalendarMonth or RelativePeriod { Unit: CalendarUnit.Month } } month)
            return null;
        PeriodExpression days = half.Value == 1
            ? new PeriodPart(PeriodEdge.First, CalendarUnit.Day, 15, month.Value)
            : new Between(new DayOfMonth(16, month.Value), new PeriodPart(PeriodEdge.Last, CalendarUnit.Day, 1, month.Value));
        return Found.Period(days, month.Next);
    }

    /// <summary>"the first Friday of July", "le dernier lundi d'octobre".</summary>
    private Found<PeriodExpression>? NthWeekdayOf(int at)
    {
        at = text.Skip(at, Article);
        if ((text.Find(at, OffsetBefore) is { Value: -1 } last ? last : numbers.Ordinal(at)) is not { } position)
            return null;
        return text.Find(position.Next, PeriodSense.WeekdayWord) is { } day && Whole(day.Next) is { } whole && whole.Value is not RelativePeriod { Unit: CalendarUnit.Week }
            ? Found.Period(new NthWeekday(position.Value, (DayOfWeek)day.Value, whole.Value), whole.Next)
            : null;
    }

    /// <summary>"Dernier trimestre 2025": the year without "of".</summary>
    private Found<PeriodExpression>? YearAt(int at) => numbers.Year(at) is { } year ? Found.Period(new CalendarYear(year.Value), year.Next) : null;

    /// <summary>What something is part of: "of July", "du mois", "de l'année 2016".</summary>
    private Found<PeriodExpression>? Whole(int at)
    {
        if (text.Find(at, Of) is { } of && At(of.Next) is { } named)
            return named;
        return text.Find(at, Of) is { } article && UnitWord.At(text, article.Next) is { } unit && unit.Value.Offset(0) is { } current
            ? Found.Period(current, unit.Next)
            : null;
    }

    /// <summary>"the 15th of next month", "le 31 du mois", "the twenty-sixth day of the month", "the 18th".</summary>
    private Found<PeriodExpression>? DayOfMonthIn(int at)
    {
        var dayAt = text.Skip(at, Article);
        if (numbers.DayNumber(dayAt) is not { } day)
            return null;
        var next = text.Find(day.Next, Unit) is { Value: (int)CalendarUnit.Day } word ? word.Next : day.Next;
        if (text.Has(next, Of) && Whole(next) is { Value: RelativePeriod { Unit: CalendarUnit.Month } month } whole)
            return Found.Period(new DayOfMonth(day.Value, month), whole.Next);
        return text.Folded(at) is "the" or "le" && text.IsNumber(dayAt) && !text.IsWord(day.Next) && !text.IsNumber(day.Next) && !text.Is(day.Next, "%") && !text.Is(day.Next, "/")
            ? Found.Period(new DayOfMonth(day.Value), day.Next)
            : null;
    }

    /// <summary>"the week of the 18th", "semaine commençant le 4 février", "2 weeks starting May 20th".</summary>
    private Found<PeriodExpression>? UnitOf(int at)
    {
        at = text.Skip(at, Article);
        if (SpanAt(at) is { } span)
            return span;
        if (text.Find(at, WeekendWord) is { } weekend && text.Find(weekend.Next, Starting) is { } ofDay && DayAt(ofDay.Next) is { } inWeek)
            return Found.Period(new SpanFrom(new WeekdayIn(DayOfWeek.Saturday, inWeek.Value), CalendarUnit.Day, 2), inWeek.Next);
        var dayAt = text.Find(at, WeekOf) ?? (text.Find(at, Unit) is { Value: (int)CalendarUnit.Week } week ? text.Find(week.Next, Starting) : null);
        return dayAt is { } of && DayAt(of.Next) is { } day
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
        return from is { } start && DayAt(start.Next) is { } first
            ? Found.Period(new SpanFrom(first.Value, counted.Value.Unit, counted.Value.Count), first.Next)
            : null;
    }

    /// <summary>"the 12 months to the end of October", "3 months ending March 2026", "12 mois à fin octobre".</summary>
    private Found<PeriodExpression>? SpanThroughAt(int at) =>
        relative.CountedUnit(text.Skip(at, Article), mayBeNext: false) is { } counted && counted.Value.Count > 1
            && text.Find(counted.Next, Ending) is { } ending && EndAt(text.Skip(ending.Next, Article)) is { Value: CalendarDay or CalendarMonth or CalendarQuarter or CalendarWeek or RelativePeriod } end
            ? Found.Period(new SpanThrough(end.Value, counted.Value.Unit, counted.Value.Count), end.Next)
            : null;

    private Found<PeriodExpression>? EndAt(int at) => text.Is(at, "date") ? Found.Period(RelativePeriod.Today, at + 1) : At(at);

    private Found<PeriodExpression>? DayAt(int at)
    {
        if (At(at) is { Value: CalendarDay or DayOfMonth or Calendar.Weekday or OnWeekday or RelativePeriod or NextWeekday or WeekdayIn } date)
            return date;
        return numbers.DayNumber(text.Skip(at, Article)) is { } number ? Found.Period(new DayOfMonth(number.Value), number.Next) : null;
    }

    /// <summary>"two days before yesterday", "3 weeks after 12 May", "2 semaines avant le 13 mai", "the week before Christmas".</summary>
    private Found<PeriodExpression>? Moved(int at)
    {
        var lessThan = text.Find(at, Within);
        var start = text.Skip(text.Skip(lessThan?.Next ?? at, In), Article);
        if (relative.CountedUnit(start) is { } counted)
        {
            var (unit, count) = counted.Value;
            if (text.Find(counted.Next, BeforeWord) is { } before && At(before.Next) is { } from)
                return Found.Period(new Shifted(from.Value, unit, -count), from.Next);
            if (text.Find(counted.Next, AfterWord) is { } after && At(after.Next) is { } since)
                return Found.Period(lessThan is null ? new Shifted(since.Value, unit, count) : new SpanFrom(since.Value, unit, count), since.Next);
            if (FromSign(counted.Next) is { } ahead && At(ahead.Next) is { } first)
                return Found.Period(lessThan is null ? new Shifted(Ahead(first.Value), unit, count) : new SpanFrom(first.Value, unit, count), first.Next);
        }

        if (text.Find(start, Unit) is not { } one || start == at)
            return null;
        if (text.Find(one.Next, BeforeWord) is { } earlier && At(earlier.Next) is { } later)
            return Found.Period(new Shifted(new UnitContaining((CalendarUnit)one.Value, later.Value), (CalendarUnit)one.Value, -1), later.Next);
        return text.Find(one.Next, AfterWord) is { } following && At(following.Next) is { } earlierOne
            ? Found.Period(new Shifted(new UnitContaining((CalendarUnit)one.Value, earlierOne.Value), (CalendarUnit)one.Value, 1), earlierOne.Next)
            : null;
    }

    /// <summary>"2 weeks from 15 January" looks ahead, as "from now" does; "2 weeks after 15 January" need not.</summary>
    private static PeriodExpression Ahead(PeriodExpression from) => from is CalendarDay { Year: null } ? new NextOccurrence(from) : from;

    private Found<int>? FromSign(int at) => text.Is(at, "from") ? new(0, at + 1) : text.Folded(at) == "a" ? text.Find(at, SinceWord) : null;

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

    /// <summary>"Monday", "last Friday", "vendredi prochain", "Tuesday of next week", "previous week - Monday".</summary>
    private Found<PeriodExpression>? WeekdayAt(int at)
    {
        at = text.Skip(text.Skip(at, "on"), Article);
        if (text.Find(at, OffsetBefore) is { } before && text.Find(before.Next, PeriodSense.WeekdayWord) is { } offset)
            return InBrackets(WeekdayBy((DayOfWeek)offset.Value, before.Value, isEnglish: !IsFrenchDay(before.Next)), offset.Next, (DayOfWeek)offset.Value, before.Value);
        if ((text.Find(at, PeriodSense.WeekdayWord) ?? ShortWeekday(at)) is { } day)
        {
            var weekday = (DayOfWeek)day.Value;
            if (text.Find(day.Next, OffsetAfter) is { } after)
                return InBrackets(WeekdayBy(weekday, after.Value, isEnglish: false), after.Next, weekday, text.Is(day.Next, "suivant") ? null : after.Value);
            if (text.IsNumber(day.Next) && numbers.DayNumber(day.Next) is { } number && !text.IsWord(number.Next) && !text.Touches(number.Next))
                return Found.Period(new DayOfMonth(number.Value), number.Next);
            var weekAt = text.Is(day.Next, ",") ? day.Next + 1 : text.Skip(day.Next, Of);
            return relative.At(weekAt) is { Value: RelativePeriod { Unit: CalendarUnit.Week } or Shifted } week
                ? Found.Period(new WeekdayIn(weekday, week.Value), week.Next)
                : InBrackets(new Calendar.Weekday(weekday), day.Next, weekday);
        }

        return relative.At(at) is { Value: RelativePeriod { Unit: CalendarUnit.Week } } first
            && text.Find(text.Skip(first.Next, "-"), PeriodSense.WeekdayWord) is { } then
            ? Found.Period(new WeekdayIn((DayOfWeek)then.Value, first.Value), then.Next)
            : null;
    }

    /// <summary>"Mon", "Sat" and "Sun" beside another weekday, or with what only a day has: "Mon and Tue", "Mon-Fri", "since Mon".</summary>
    private Found<int>? ShortWeekday(int at) =>
        text.Find(at, PeriodSense.DoubtfulWeekday) is { } day && (IsBesideWeekday(at - 1, -1) || IsBesideWeekday(day.Next, 1) || text.Follows(at, SinceWord) || text.Is(at - 1, "on"))
            ? day
            : null;

    private bool IsBesideWeekday(int joint, int step) =>
        text.Folded(joint) is "and" or "," or "-" or "to" or "+" or "&" or "/" or "through"
        && (text.Has(joint + step, PeriodSense.WeekdayWord) || text.Has(joint + step, PeriodSense.DoubtfulWeekday));

    /// <summary>A date in brackets behind its weekday says it again, and says it better: "this Friday (June 15)".</summary>
    private Found<PeriodExpression> InBrackets(PeriodExpression weekday, int next, DayOfWeek day, int? offset = null)
    {
        var at = text.Skip(text.Skip(next, "("), ",");
        if (dates.At(at) is not { Value: CalendarDay date } found || (text.Is(next, "(") && !text.Is(found.Next, ")")))
            return Found.Period(weekday, next);
        var meant = dates.OtherOrder(at) is { } other ? new OnWeekday(day, Told(date), Told(other)) : Told(date);
        return Found.Period(meant, text.Skip(found.Next, ")"));

        PeriodExpression Told(CalendarDay one) => offset is { } told && one.Year is null ? Occurrence(one, told) : one;
    }

    /// <summary>
    /// English "last" and "next" name the day of the week before or after; French "dernier" and "prochain" the nearest such day.
    /// </summary>
    private static PeriodExpression WeekdayBy(DayOfWeek day, int offset, bool isEnglish) => (offset, isEnglish) switch
    {
        (0, _) => new WeekdayIn(day, new RelativePeriod(CalendarUnit.Week, 0)),
        ( < 0, false) => new Calendar.Weekday(day),
        ( > 0, false) => new NextWeekday(day),
        _ => new WeekdayIn(day, new RelativePeriod(CalendarUnit.Week, offset)),
    };

    private bool IsFrenchDay(int at) => text.Folded(at).EndsWith("di", StringComparison.Ordinal) || text.Is(at, "dimanche");

    /// <summary>"end of October", "fin octobre", "year end": the year as far as there.</summary>
    private Found<PeriodExpression>? Edge(int at)
    {
        var cumulated = text.Find(at, CumulativeToWord) is { } cumulative && At(cumulative.Next) is { } through
            ? Found.Period(new CumulativeTo(through.Value), through.Next)
            : (Found<PeriodExpression>?)null;
        var current = text.Find(at, CurrentUnitEnd) is { } unit
            ? Found.Period(new LandingAt(new RelativePeriod((CalendarUnit)unit.Value, 0)), unit.Next)
            : (Found<PeriodExpression>?)null;
        return current.OrLonger(cumulated).OrLonger(EndOfNamed(at));
    }

    private Found<PeriodExpression>? EndOfNamed(int at) =>
        text.Find(at, EndOf) is { } end && At(end.Next) is { Value: not LandingAt } period
            ? Found.Period(Ended(period.Value), period.Next)
            : null;

    /// <summary>Years and months are reported cumulated to their end; of a week its late days are meant.</summary>
    private static PeriodExpression Ended(PeriodExpression period) =>
        period is RelativePeriod { Unit: CalendarUnit.Week } or CalendarWeek ? new PeriodPart(PeriodEdge.Last, CalendarUnit.Day, 4, period) : new CumulativeTo(period);
}
