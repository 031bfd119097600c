using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Periods told from today: "last month", "les 30 derniers jours", "YTD", "il y a deux semaines", "J-1".</summary>
internal sealed class RelativeGrammar
{
    private readonly PeriodText text;
    private readonly NumberGrammar numbers;
    private readonly ReadOnce<PeriodExpression> once;

    public RelativeGrammar(PeriodText text, NumberGrammar numbers)
    {
        this.text = text;
        this.numbers = numbers;
        once = new(text.Count, Read);
    }

    public Found<PeriodExpression>? At(int at) => once.At(at);

    private Found<PeriodExpression>? Read(int at)
    {
        var start = at;
        at = text.Skip(at, Article);
        return OneDay(start)
            .OrLonger(OneDay(at))
            .OrLonger(Back(at))
            .OrLonger(Acronym(start))
            .OrLonger(Compact(start))
            .OrLonger(OffsetThenUnit(at))
            .OrLonger(CountThenUnit(at))
            .OrLonger(RollingFirst(at))
            .OrLonger(UnitThenOffset(at))
            .OrLonger(Definite(start, at))
            .OrLonger(Rest(start))
            .OrLonger(Ago(start))
            .OrLonger(Ahead(start))
            .OrLonger(Over(start))
            .OrLonger(DaysInShort(start))
            .OrLonger(Hours(start));
    }

    /// <summary>"sur 6 mois", "over 2 years": the last such; years as months, so that they reach up to now.</summary>
    private Found<PeriodExpression>? Over(int at)
    {
        if (text.Find(at, PeriodSense.Over) is not { } over || CountedUnit(over.Next, mayBeNext: false) is not { } counted)
            return null;
        if (IsOfPeriod(counted.Next) || text.Has(counted.Next, Starting) || text.Has(counted.Next, Rolling))
            return null;
        var (unit, count) = counted.Value;
        return Found.Period(unit == CalendarUnit.Year ? new LastUnits(CalendarUnit.Month, 12 * count) : new LastUnits(unit, count), counted.Next);
    }

    /// <summary>"Sur 6 mois de 2025"; a place behind "in" or "en" is no period, "sur 6 mois en Allemagne".</summary>
    private bool IsOfPeriod(int at) => text.Find(at, Of) is { } of
        && (text.Folded(of.Next - 1) is not ("in" or "en" or "for" or ",") || text.Has(of.Next, Month) || text.Has(of.Next, DoubtfulMonth) || text.IsNumber(of.Next) || Definite(of.Next, text.Skip(of.Next, Article)) is not null);

    /// <summary>"30j", "7d": the last such days.</summary>
    private Found<PeriodExpression>? DaysInShort(int at) =>
        text.Digits(at) is >= 1 and <= 999 and var count && !text.IsBroken(at) && text.Touches(at + 1) && text.Folded(at + 1) is "j" or "d"
            && !text.Touches(at + 2) && !text.Has(at - 1, Within) && !text.Has(at - 1, In)
            ? Found.Period(new LastUnits(CalendarUnit.Day, count), at + 2)
            : null;

    /// <summary>"The last 24 hours", "dernières 24h", "sur 48 h": as many complete days; KPIs know no hours.</summary>
    private Found<PeriodExpression>? Hours(int at)
    {
        var over = text.Find(at, PeriodSense.Over);
        at = text.Skip(over?.Next ?? at, Article);
        var first = text.Find(at, OffsetBefore);
        if (numbers.Cardinal(first?.Next ?? at) is not { Value: > 0 and <= 8760 } count || count.Value % 24 != 0)
            return null;
        var second = first is null ? text.Find(count.Next, OffsetBefore) : null;
        if (text.Find(second?.Next ?? count.Next, Hour) is not { } hour)
            return null;
        var third = first is null && second is null ? text.Find(hour.Next, OffsetAfter) : null;
        var offset = first ?? second ?? third;
        return offset is { Value: -1 } || (offset is null && over is not null)
            ? Found.Period(new LastUnits(CalendarUnit.Day, count.Value / 24), third?.Next ?? hour.Next)
            : null;
    }

    private Found<PeriodExpression>? OneDay(int at) =>
        text.Find(at, Day) is { } day ? Found.Period(new RelativePeriod(CalendarUnit.Day, day.Value), day.Next) : null;

    /// <summary>"J-1", "M-1", "N-2".</summary>
    private Found<PeriodExpression>? Back(int at) =>
        text.Find(at, BackLetter) is { } letter && text.Is(at + 1, "-") && text.Touches(at + 1) && text.Touches(at + 2)
            && text.DigitCount(at + 2) <= 3 && text.Digits(at + 2) is >= 1 and var count && !text.Touches(at + 3)
            ? Found.Period(new UnitsBack((CalendarUnit)letter.Value, count), at + 3)
            : null;

    private Found<PeriodExpression>? Acronym(int at)
    {
        if (text.Is(at, "n") && !text.Is(at + 1, "-") && text.Folded(at + 1) is "vs" or "versus" or "contre" or "/" or "et" && Back(text.Skip(at + 2, ".")) is { Value: UnitsBack { Unit: CalendarUnit.Year } })
            return Found.Period(new RelativePeriod(CalendarUnit.Year, 0), at + 1); // "N vs N-1"
        if (text.Find(at, BackLetter) is { } letter && !text.Is(at, "n") && !text.Touches(letter.Next) && text.Folded(letter.Next) is "vs" or "versus" or "contre" && Back(text.Skip(letter.Next + 1, ".")) is { Value: UnitsBack from } && from.Unit == (CalendarUnit)letter.Value)
            return Found.Period(new RelativePeriod(from.Unit, 0), letter.Next); // "J vs J-7", "M vs M-2"
        if (text.Find(at, LastInShort) is { } last && !text.Touches(last.Next))
            return Found.Period(new RelativePeriod((CalendarUnit)last.Value, -1), last.Next);
        if (text.Find(at, ThisInShort) is { } current && IsNoThanks(at, current.Next))
            return Found.Period(new RelativePeriod((CalendarUnit)current.Value, 0), current.Next);
        if (text.Is(at, "pm") && IsAgainst(at - 1) && (text.Is(at - 2, "mtd") || (text.Is(at - 2, "month") && text.Is(at - 3, "this"))))
            return Found.Period(new RelativePeriod(CalendarUnit.Month, -1), at + 1); // "mtd vs pm"
        if (text.Find(at, StartOfUnit) is { } start)
            return Found.Period(new ToDate((CalendarUnit)start.Value), start.Next);
        return text.Find(at, UnitToDate) is { } toDate ? Found.Period(new ToDate((CalendarUnit)toDate.Value), toDate.Next) : null;
    }

    /// <summary>"Leads TY" in capitals, "rev ty vs ly"; "revenue last month ty" thanks.</summary>
    private bool IsNoThanks(int at, int next) =>
        IsAgainst(next) || IsAgainst(at - 1) || (text.IsCapital(at) && at > 0 && text.IsWord(at - 1) && (next == text.Count || text.IsWord(next) || text.Is(next, "?")));

    private bool IsAgainst(int at) => text.Folded(at) is "vs" or "v" or "versus" or "against";

    /// <summary>"L7D", "L3M", "T12M", "R12M": the last so many, the trailing and rolling ones without regard to whole units.</summary>
    private Found<PeriodExpression>? Compact(int at)
    {
        if (text.Find(at, CompactLetter) is not { } letter || !text.Touches(at + 1) || !text.Touches(at + 2) || text.DigitCount(at + 1) > 3 || text.Digits(at + 1) is not (>= 1 and var count))
            return null;
        CalendarUnit? unit = text.Folded(at + 2) switch
        {
            "d" => CalendarUnit.Day,
            "w" => CalendarUnit.Week,
            "m" => CalendarUnit.Month,
            "q" => CalendarUnit.Quarter,
            "y" => CalendarUnit.Year,
            _ => null,
        };
        return unit is { } counted && !text.Touches(at + 3) ? Found.Period(new LastUnits(counted, count, Rolling: letter.Value == 1), at + 3) : null;
    }

    /// <summary>"last month", "this month so far", "the past 3 weeks", "ces 12 derniers mois", "last 12 months rolling".</summary>
    private Found<PeriodExpression>? OffsetThenUnit(int at)
    {
        if (text.Find(at, OffsetBefore) is not { } offset)
            return null;
        if (numbers.Count(offset.Next) is { } count)
            return offset.Value == 0 && text.Has(count.Next, OffsetBefore)
                ? CountThenUnit(offset.Next)
                : Several(count.Value, offset.Value, count.Next);
        if (SharedUnit(offset.Next) is { } shared)
            return Offset(shared, offset.Value, offset.Next);
        if (UnitWord.At(text, text.Skip(offset.Next, Complete)) is not { } unit || IsPlural(offset.Next - 1, unit.Next - 1))
            return null;
        if (IsPastLength(offset.Next - 1) && unit.Value is UnitWord.Calendar { Multiple: 1, Unit: not CalendarUnit.Day } length)
            return Found.Period(new LastUnits(length.Unit, 1, Rolling: true), unit.Next);
        // "the same week last year" compares, and is left to whoever reads comparisons
        return text.Folded(offset.Next - 1) is "same" or "meme" && At(text.Skip(unit.Next, Of)) is not null ? null : OneUnit(unit, offset.Value);
    }

    /// <summary>"This and last month", "the current vs the previous quarter": the unit is said once, behind both.</summary>
    private UnitWord.Calendar? SharedUnit(int at) =>
        text.Folded(at) is "and" or "&" or "+" or "or" or "/" or "vs" or "versus" && text.Find(text.Skip(at + 1, Article), OffsetBefore) is { } other && !text.Is(at - 1, "same")
            ? UnitWord.At(text, other.Next)?.Value as UnitWord.Calendar is { Multiple: 1 } unit ? unit : null
            : null;

    /// <summary>"Over the past year" is a length that ends now; "past quarter" is the quarter before.</summary>
    private bool IsPastLength(int at) => text.Is(at, "past") && (text.Is(at - 1, "the") || text.Has(at - 1, PeriodSense.Over) || text.Has(at - 1, In));

    private Found<PeriodExpression>? Several(int count, int offset, int at)
    {
        var rolls = text.Find(at, Rolling);
        if ((UnitWord.At(text, text.Skip(rolls?.Next ?? at, Complete)) ?? Letter(at)) is not { } unit)
            return null;
        var behind = text.Find(unit.Next, Rolling);
        return unit.Value.Several(count, offset, rolls is not null || behind is not null) is { } expression
            ? Found.Period(expression, text.Skip(behind?.Next ?? unit.Next, Complete))
            : null;
    }

    /// <summary>"last 3m": a letter that touches its number.</summary>
    private Found<UnitWord>? Letter(int at)
    {
        CalendarUnit? unit = !text.Touches(at) || !text.IsNumber(at - 1) || text.Touches(at + 1) ? null : text.Folded(at) switch
        {
            "m" => CalendarUnit.Month,
            "w" => CalendarUnit.Week,
            "q" => CalendarUnit.Quarter,
            "y" => CalendarUnit.Year,
            _ => null,
        };
        return unit is { } found ? new(new UnitWord.Calendar(found), at + 1) : null;
    }

    private Found<PeriodExpression>? OneUnit(Found<UnitWord> unit, int offset)
    {
        if (unit.Value is UnitWord.Calendar { Multiple: 1 } calendar && Running(calendar.Unit, offset, unit.Next) is { } toDate)
            return toDate;
        if (text.Find(unit.Next, OffsetAfter) is { } after && offset == after.Value)
            return Offset(unit.Value, offset, after.Next); // "ce mois-ci" without its hyphen, "cette semaine en cours"
        return Offset(unit.Value, offset, text.Skip(PastCi(unit.Next), Complete));
    }

    /// <summary>"This month so far", and of an earlier one as many days: "last month to date".</summary>
    private Found<PeriodExpression>? Running(CalendarUnit unit, int offset, int at) =>
        offset > 0 || text.Find(at, PeriodSense.ToDateWord) is not { } toDate ? null
        : Found.Period(offset == 0 ? new ToDate(unit) : new ToDateBefore(unit, unit, -offset), toDate.Next);

    private static Found<PeriodExpression>? Offset(UnitWord unit, int offset, int next) =>
        unit.Offset(offset) is { } expression ? Found.Period(expression, next) : null;

    /// <summary>"3 last months", "les 30 derniers jours", "10 semaines précédentes", "12 mois glissants".</summary>
    private Found<PeriodExpression>? CountThenUnit(int at)
    {
        if (numbers.Count(at) is not { } count)
            return null;
        if (text.Find(count.Next, OffsetBefore) is { Value: not 0 } offset)
            return Several(count.Value, offset.Value, offset.Next);
        if (text.Has(count.Next, Rolling))
            return Several(count.Value, -1, count.Next);
        if (UnitWord.At(text, count.Next) is not { } unit)
            return null;
        if (text.Find(unit.Next, OffsetAfter) is { } after && unit.Value.Several(count.Value, Math.Sign(after.Value)) is { } several)
            return Found.Period(several, text.Skip(after.Next, Rolling));
        return text.Find(unit.Next, Rolling) is { } rolls && unit.Value.Several(count.Value, -1, rolling: true) is { } rolling
            ? Found.Period(rolling, rolls.Next)
            : null;
    }

    private Found<PeriodExpression>? RollingFirst(int at)
    {
        if (text.Find(at, RollingYear) is { } year)
            return Found.Period(new LastUnits(CalendarUnit.Month, 12, Rolling: true), year.Next);
        return text.Find(at, Rolling) is { } rolls && numbers.Count(rolls.Next) is { } count ? AsRolling(Several(count.Value, -1, count.Next)) : null;
    }

    private static Found<PeriodExpression>? AsRolling(Found<PeriodExpression>? found) =>
        found is { Value: LastUnits units } last ? last with { Value = units with { Rolling = true } } : null;

    /// <summary>"mois dernier", "semaine en cours", "the week after next", "month to date".</summary>
    private Found<PeriodExpression>? UnitThenOffset(int at)
    {
        if (UnitWord.At(text, at) is not { } unit)
            return null;
        if (unit.Value is UnitWord.Calendar calendar && text.Find(text.Skip(unit.Next, "-"), PeriodSense.ToDateWord) is { } toDate)
            return Found.Period(new ToDate(calendar.Unit), toDate.Next);
        if (unit.Value is UnitWord.Calendar(var counted, 1) && Back(unit.Next) is { Value: UnitsBack back } minus
            && (back.Unit == counted || (back.Unit == CalendarUnit.Year && counted == CalendarUnit.FiscalYear)))
            return Found.Period(new RelativePeriod(counted, -back.Count), minus.Next);
        if (text.Find(PastDot(unit.Next), OffsetAfter) is not { } after || IsPlural(at, after.Next - 1))
            return null;
        if (unit.Value is UnitWord.Weekend && text.Folded(after.Next - 1) is "before" or "avant")
            return Found.Period(new Shifted(new Weekend(0), CalendarUnit.Week, -1), after.Next); // on a Monday "last weekend" is the latest, and this is the one before it
        return unit.Value is UnitWord.Calendar { Multiple: 1 } told && Running(told.Unit, after.Value, after.Next) is { } running
            ? running
            : Offset(unit.Value, after.Value, after.Next);
    }

    /// <summary>The point of an abbreviation: "sem. dernière".</summary>
    private int PastDot(int at) => text.Is(at, ".") && text.Touches(at) ? at + 1 : at;

    /// <summary>"the month", "le trimestre", "du mois": the one that runs.</summary>
    private Found<PeriodExpression>? Definite(int start, int at)
    {
        var isFiscal = text.Find(at, Unit) is { Value: (int)CalendarUnit.FiscalYear };
        var isWeekend = text.Has(at, WeekendWord) && !text.Folded(at).EndsWith('s');
        if ((start == at && !isFiscal && !isWeekend && !text.Is(at - 1, "du")) || (isFiscal && text.IsNumber(at + 1)) || text.Folded(start - 1) is "by" or "par" or "per" || UnitWord.At(text, at) is not { } unit || IsPlural(start, unit.Next - 1))
            return null;
        return unit.Value is UnitWord.Calendar { Unit: CalendarUnit.Day } or UnitWord.BusinessDay ? null : Offset(unit.Value, 0, unit.Next);
    }

    /// <summary>"later this month", "the rest of the year", "so far this week", "earlier this month".</summary>
    private Found<PeriodExpression>? Rest(int at)
    {
        if (text.Find(at, PeriodSense.ToDateWord) is { } soFar && ThisUnit(soFar.Next) is { } begun)
            return Found.Period(new ToDate(begun.Value), begun.Next);
        if (text.Find(at, EarlierWord) is { } earlier && ThisUnit(earlier.Next) is { } past)
            return Found.Period(new ToDate(past.Value), past.Next);
        return text.Find(at, RestOfWord) is { } rest && ThisUnit(rest.Next) is { } left ? Found.Period(new RestOf(left.Value), left.Next) : null;
    }

    private Found<CalendarUnit>? ThisUnit(int at)
    {
        var unitAt = text.Find(at, OffsetBefore) is { Value: 0 } current ? current.Next : text.Skip(text.Skip(at, Of), Article);
        return UnitWord.At(text, unitAt) is { Value: UnitWord.Calendar { Multiple: 1 } unit } found ? new(unit.Unit, PastCi(found.Next)) : null;
    }

    private int PastCi(int at) => text.Is(at, "-") && text.Is(at + 1, "ci") ? at + 2 : at;

    /// <summary>"two months ago", "il y a 3 jours": the unit that it was then. "2 weeks and 2 days ago" is one day.</summary>
    private Found<PeriodExpression>? Ago(int at)
    {
        var before = text.Find(at, AgoBefore);
        if (CountedUnit(before?.Next ?? at) is not { } first)
            return null;
        if (text.Find(first.Next, And) is { } and && CountedUnit(and.Next) is { } second && Ends(second.Next) is { } bothEnd)
            return Found.Period(
                new Shifted(new Shifted(RelativePeriod.Today, first.Value.Unit, -first.Value.Count), second.Value.Unit, -second.Value.Count), bothEnd);
        return Ends(first.Next) is { } end ? Found.Period(new RelativePeriod(first.Value.Unit, -first.Value.Count), end) : null;

        int? Ends(int next) => before is not null ? next : text.Find(next, PeriodSense.Ago)?.Next;
    }

    /// <summary>"in two weeks", "dans 3 jours", "4 months from now", "within 9 months".</summary>
    private Found<PeriodExpression>? Ahead(int at)
    {
        if (text.Find(at, Within) is { } within && CountedUnit(PastNext(within.Next), mayBeNext: false) is { } span)
            return Found.Period(new SpanFrom(RelativePeriod.Today, span.Value.Unit, span.Value.Count), PastNext(span.Next));
        var before = text.Find(at, In);
        if (CountedUnit(before?.Next ?? at) is not { } counted)
            return null;
        var behind = text.Find(counted.Next, FromNow);
        return before is null && behind is null
            ? null
            : Found.Period(new Shifted(RelativePeriod.Today, counted.Value.Unit, counted.Value.Count), behind?.Next ?? counted.Next);
    }

    private int PastNext(int at) =>
        text.Find(at, OffsetBefore) is { Value: 1 } before ? before.Next : text.Find(at, OffsetAfter) is { Value: 1 } after ? after.Next : at;

    /// <summary>"two weeks", "trois mois", "a fortnight".</summary>
    public Found<(CalendarUnit Unit, int Count)>? CountedUnit(int at, bool mayBeNext = true)
    {
        if (text.Find(at, HalfAYear) is { } half)
            return new((CalendarUnit.Month, 6), half.Next);
        if (numbers.Count(at) is not { } count)
            return null;
        var unitAt = mayBeNext && text.Find(count.Next, OffsetBefore) is { Value: 1 } next ? next.Next : count.Next;
        return UnitWord.At(text, unitAt) is { Value: UnitWord.Calendar unit } found
            ? new((unit.Unit, count.Value * unit.Multiple), found.Next)
            : null;
    }

    /// <summary>"the last months" says no number of them, and is not last month.</summary>
    private bool IsPlural(int first, int last)
    {
        for (var at = first; at <= last; at++)
            if (text.Folded(at) is var word && word.EndsWith('s') && (word is "les" or "ces" || text.Has(at, OffsetAfter) || text.Has(at, OffsetBefore) || text.Has(at, Unit))
                && word is not ("mois" or "this" or "previous"))
                return true;
        return false;
    }
}
