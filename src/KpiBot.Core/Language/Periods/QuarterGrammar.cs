using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Quarters, half-years, numbered weeks, years, fiscal and named periods: "T3 2025", "S1", "week 12", "FY25".</summary>
internal sealed class QuarterGrammar
{
    private readonly PeriodText text;
    private readonly NumberGrammar numbers;
    private readonly DateGrammar dates;
    private readonly IReadOnlyList<NamedPeriod> named;
    private readonly ReadOnce<PeriodExpression> once;

    public QuarterGrammar(PeriodText text, NumberGrammar numbers, DateGrammar dates, IReadOnlyList<NamedPeriod> named)
    {
        this.text = text;
        this.numbers = numbers;
        this.dates = dates;
        this.named = named;
        once = new(text.Count, Read);
    }

    public Found<PeriodExpression>? At(int at) => once.At(at);

    private Found<PeriodExpression>? Read(int at)
    {
        at = text.Skip(at, Article);
        return WithYear(at)
            .OrLonger(YearFirst(at))
            .OrLonger(NumberLetterYear(at))
            .OrLonger(Weeks(at))
            .OrLonger(Year(at))
            .OrLonger(Fiscal(at))
            .OrLonger(Named(at));
    }

    private Found<PeriodExpression>? WithYear(int at)
    {
        if (Part(at) is not { } part)
            return null;
        if (text.Find(part.Next, FiscalYearWord) is { } fiscal && part.Value is CalendarQuarter quarter)
            return FiscalYearNumber(fiscal.Next) is { } fiscalYear
                ? Found.Period(new FiscalQuarter(fiscalYear.Value, quarter.Quarter), fiscalYear.Next)
                : Found.Period(new FiscalQuarter(null, quarter.Quarter), fiscal.Next);
        if (text.Find(part.Next, PeriodSense.FiscalYearWord) is { } fiscalHalf && part.Value is CalendarHalf half)
            return FiscalYearNumber(fiscalHalf.Next) is { } ofYear
                ? Found.Period(InFiscal(half, new FiscalYear(ofYear.Value)), ofYear.Next)
                : Found.Period(InFiscal(half, new RelativePeriod(CalendarUnit.FiscalYear, 0)), fiscalHalf.Next);
        if (text.Find(text.Skip(part.Next, Of), FiscalYearWord) is { } ofFiscal && FiscalYearNumber(ofFiscal.Next) is { } inFiscal)
            return Found.Period(InFiscal(part.Value, new FiscalYear(inFiscal.Value)), inFiscal.Next);
        var year = dates.YearBehind(part.Next) ?? ShortYearBehind(part.Next, mayBeCount: part.Value is CalendarWeek) ?? (part.Value is CalendarWeek ? null : SignedShortYear(part.Next));
        return Found.Period(year is { } found ? In(part.Value, found.Value) : part.Value, year?.Next ?? part.Next);
    }

    /// <summary>"2019-Q1", "2019 H2", "2026-W12".</summary>
    private Found<PeriodExpression>? YearFirst(int at) =>
        (numbers.Year(at) ?? TouchingYear(at)) is { } year && Part(text.Skip(year.Next, "-")) is { } part
            ? Found.Period(In(part.Value, year.Value), part.Next)
            : null;

    /// <summary>"25Q3".</summary>
    private Found<int>? TouchingYear(int at) => text.Touches(at + 1) && text.Has(at + 1, QuarterLetter) && text.Digits(at) is >= 15 and < 50 ? numbers.ShortYear(at) : null;

    private Found<PeriodExpression>? Part(int at) => Lettered(at).OrLonger(Worded(at)).OrLonger(Week(at));

    /// <summary>"3T25", "1S2025".</summary>
    private Found<PeriodExpression>? NumberLetterYear(int at)
    {
        if (text.DigitCount(at) != 1 || !text.Touches(at + 1) || !text.Touches(at + 2) || (numbers.Year(at + 2) ?? numbers.ShortYear(at + 2)) is not { } year)
            return null;
        var part = text.Has(at + 1, QuarterLetter) ? Quarter(text.Digits(at), year.Next) : text.Has(at + 1, HalfLetter) ? Half(text.Digits(at), year.Next) : null;
        return part is { } found ? Found.Period(In(found.Value, year.Value), year.Next) : null;
    }

    private Found<PeriodExpression>? Lettered(int at)
    {
        if (text.IsNumber(at) && text.Touches(at + 1) && text.DigitCount(at) == 1 && !text.Touches(at + 2))
            return text.Has(at + 1, QuarterLetter) ? Quarter(text.Digits(at), at + 2)
                : text.Is(at + 1, "h") && (!text.IsNumber(at + 2) || numbers.Year(at + 2) is not null) && !text.Has(at - 1, PeriodSense.At) ? Half(text.Digits(at), at + 2)
                : null;
        if (!text.IsWord(at) || !text.Touches(at + 1) || text.Digits(at + 1) is not { } number || IsGlued(at + 2) || text.IsBroken(at + 1))
            return null;
        if (text.Has(at, QuarterLetter))
            return text.DigitCount(at + 1) == 1 ? Quarter(number, at + 2) : null;
        if (text.Has(at, HalfLetter) && number <= 2 && text.DigitCount(at + 1) == 1)
            return Half(number, at + 2);
        return text.Has(at, WeekLetter) && text.DigitCount(at + 1) <= 2 ? WeekNumber(number, at + 2) : null;
    }

    private Found<PeriodExpression>? Worded(int at)
    {
        if (numbers.Ordinal(at) is { } ordinal)
            return text.Is(ordinal.Next, "sem") && text.Is(ordinal.Next - 1, "er") ? Half(ordinal.Value, ordinal.Next + 1) // "1er sem" is masculine, as "semestre" is
                : text.Find(ordinal.Next, QuarterWord) is { } nthQuarter ? Quarter(ordinal.Value, nthQuarter.Next)
                : text.Find(ordinal.Next, HalfWord) is { } nthHalf ? Half(ordinal.Value, nthHalf.Next)
                : null;
        if (text.Find(at, QuarterWord) is { } quarter && text.DigitCount(quarter.Next) == 1)
            return Quarter(text.Digits(quarter.Next), quarter.Next + 1);
        return text.Find(at, HalfWord) is { } half && text.DigitCount(half.Next) == 1 ? Half(text.Digits(half.Next), half.Next + 1) : null;
    }

    private Found<PeriodExpression>? Week(int at)
    {
        if (text.Find(at, PeriodSense.Unit) is not { Value: (int)CalendarUnit.Week } word)
            return numbers.Ordinal(at) is { } nth && text.Find(nth.Next, PeriodSense.Unit) is { Value: (int)CalendarUnit.Week } week && !(text.Is(nth.Next, "sem") && text.Is(nth.Next - 1, "er"))
                ? WeekNumber(nth.Value, week.Next)
                : null;
        var number = text.Skip(text.Skip(text.Skip(text.Skip(word.Next, "."), "#"), "n"), "°");
        return text.DigitCount(number) <= 2 && text.Digits(number) is { } digits && !IsGlued(number + 1) ? WeekNumber(digits, number + 1) : null;
    }

    /// <summary>"weeks 45 to 47", "semaines 45 à 47".</summary>
    private Found<PeriodExpression>? Weeks(int at)
    {
        if (Week(at) is not { Value: CalendarWeek first } from || text.Find(from.Next, To) is not { } to || text.DigitCount(to.Next) is 0 or > 2)
            return null;
        if (text.Digits(to.Next) is not { } number || number < first.Week || WeekNumber(number, to.Next + 1) is not { Value: CalendarWeek last } through)
            return null;
        var year = dates.YearBehind(through.Next);
        return Found.Period(new Between(first with { Year = year?.Value }, last with { Year = year?.Value }), year?.Next ?? through.Next);
    }

    private static Found<PeriodExpression>? Quarter(int? number, int next) =>
        number is >= 1 and <= 4 ? Found.Period(new CalendarQuarter(null, number.Value), next) : null;

    private static Found<PeriodExpression>? Half(int? number, int next) =>
        number is 1 or 2 ? Found.Period(new CalendarHalf(null, number.Value), next) : null;

    private static Found<PeriodExpression>? WeekNumber(int number, int next) =>
        number is >= 1 and <= 53 ? Found.Period(new CalendarWeek(null, number), next) : null;

    private static PeriodExpression In(PeriodExpression part, int year) => part.OfYear(year) ?? part;

    /// <summary>A quarter or half of a fiscal year counts from its first month; all else keeps its place in the calendar.</summary>
    public static PeriodExpression InFiscal(PeriodExpression part, PeriodExpression year) => part switch
    {
        CalendarQuarter quarter => new NthPart(CalendarUnit.FiscalQuarter, quarter.Quarter, year),
        CalendarHalf { Half: 1 } => new PeriodPart(PeriodEdge.First, CalendarUnit.Month, 6, year),
        CalendarHalf => new PeriodPart(PeriodEdge.Last, CalendarUnit.Month, 6, year),
        _ => new InYear(part, year),
    };

    /// <summary>Two digits behind a quarter, half or week, where no noun makes them a count: "T3 25".</summary>
    private Found<int>? ShortYearBehind(int at, bool mayBeCount = true) =>
        text.DigitCount(at) == 2 && text.Digits(at) is >= 15 and < 50 && !IsCount(at + 1, mayBeCount) ? numbers.ShortYear(at) : null;

    /// <summary>Of "week 12 25 leads" nobody knows; "Q2 25 gross profit" has a count only before what is counted or ranked.</summary>
    private bool IsCount(int at, bool mayBeCount) => mayBeCount
        ? text.IsWord(at) && !text.Has(at, Joining)
        : text.Is(at, "%") || text.Is(at, "€") || text.Has(at, Unit) || text.Has(at, OffsetBefore)
            || text.Folded(at) is "k" or "ke" or "eur" or "euros" or "first" or "best" or "worst" or "premiers" or "premieres" or "meilleurs" or "meilleures" or "plus" or "pires" or "largest" or "biggest" or "most" or "lowest" or "highest";

    /// <summary>"T1/25", "Q1-25".</summary>
    private Found<int>? SignedShortYear(int at) =>
        (text.Is(at, "/") || text.Is(at, "-")) && text.Touches(at) && text.Touches(at + 1) && text.Digits(at + 1) is >= 15 and < 50 && !text.Touches(at + 2)
            ? numbers.ShortYear(at + 1)
            : null;

    private bool IsGlued(int at) => text.Touches(at) && (text.IsWord(at) || text.Is(at, "%") || text.Is(at, "€"));

    private Found<PeriodExpression>? Year(int at)
    {
        if (text.Find(at, CalendarYearWord) is { } word && numbers.Year(word.Next) is { } named)
            return Found.Period(new CalendarYear(named.Value), named.Next);
        if (text.Find(at, PeriodSense.Decade) is { } decade && text.Digits(decade.Next) is { } of && of % 10 == 0)
            return DecadeFrom(text.DigitCount(decade.Next) == 2 ? 1900 + of : of, decade.Next + 1);
        if (text.Find(at, DecadeName) is { } spelt && text.Is(at - 1, "the"))
            return DecadeFrom(spelt.Value, spelt.Next);
        if (text.Find(at, PeriodSense.Decade) is { } inWords && !text.IsNumber(inWords.Next) && numbers.Cardinal(inWords.Next) is { Value: >= 30 and < 100 } tens && tens.Value % 10 == 0)
            return DecadeFrom(1900 + tens.Value, tens.Next); // "les années quatre-vingt-dix"
        if (text.Is(at - 1, "the") && text.DigitCount(at) == 2 && text.Digits(at) is { } figures && figures % 10 == 0 && text.Is(at + 1, "s") && text.Touches(at + 1) && !text.Touches(at + 2))
            return DecadeFrom(figures >= 30 ? 1900 + figures : 2000 + figures, at + 2);
        if (text.Is(at, "'") && text.Touches(at + 1) && !text.Touches(at) && numbers.ShortYear(at) is { } shortened && !text.Touches(shortened.Next))
            return Found.Period(new CalendarYear(shortened.Value), shortened.Next);
        if (text.Is(at, "cy") && numbers.ShortYear(at + 1) is { } calendar)
            return Found.Period(new CalendarYear(calendar.Value), calendar.Next);
        if (text.DigitCount(at) != 4 || numbers.Year(at) is not { } year)
            return null;
        if (text.Is(at + 1, "s") && text.Touches(at + 1) && year.Value % 10 == 0)
            return DecadeFrom(year.Value, at + 2);
        return IsAmount(at) ? null : Found.Period(new CalendarYear(year.Value), year.Next);
    }

    private static Found<PeriodExpression>? DecadeFrom(int year, int next) =>
        year is >= 1900 and < 2190 ? Found.Period(new Between(new CalendarYear(year), new CalendarYear(year + 9)), next) : null;

    /// <summary>Whether four digits are an amount: "2000 €", "$2000", "more than 2000".</summary>
    private bool IsAmount(int at) =>
        text.FollowsThreshold(at) || IsGlued(at + 1) || text.Folded(at - 1) is "$" or "€" or "£" or ">" or "<" or "=" or "≥" or "≤"
        || text.Folded(at + 1) is "%" or "€" or "$" or "eur" or "euros" or "k" or "ke";

    private Found<PeriodExpression>? Fiscal(int at)
    {
        if (text.Find(at, PeriodSense.Fiscal) is { } adjective && Part(adjective.Next) is { Value: CalendarQuarter quarter } part)
            return FiscalYearBehind(quarter.Quarter, part.Next);
        if (Part(at) is { Value: CalendarQuarter plain } before && text.Find(before.Next, PeriodSense.Fiscal) is { } behind)
            return FiscalYearBehind(plain.Quarter, behind.Next);
        if (text.Find(at, FiscalYearWord) is not { } word || FiscalYearNumber(word.Next) is not { } year)
            return null;
        return Part(text.Skip(year.Next, "-")) is { Value: CalendarQuarter or CalendarHalf } inside // "FY26 Q2"
            ? Found.Period(InFiscal(inside.Value, new Calendar.FiscalYear(year.Value)), inside.Next)
            : Found.Period(new Calendar.FiscalYear(year.Value), year.Next);
    }

    private Found<PeriodExpression>? FiscalYearBehind(int quarter, int at)
    {
        var year = dates.YearBehind(at) ?? FiscalYearNumber(text.Skip(at, FiscalYearWord));
        return Found.Period(new FiscalQuarter(year?.Value, quarter), year?.Next ?? at);
    }

    /// <summary>"2026", "26", "2025-2026", "2025/26": the year that it ends in.</summary>
    private Found<int>? FiscalYearNumber(int at)
    {
        if ((numbers.Year(at) ?? (text.Digits(at) is >= 15 and < 50 ? numbers.ShortYear(at) : null)) is not { } first)
            return null;
        var sign = text.Is(first.Next, "-") || text.Is(first.Next, "/");
        return sign && (numbers.Year(first.Next + 1) ?? numbers.ShortYear(first.Next + 1)) is { } last && last.Value == first.Value + 1 ? last : first;
    }

    private Found<PeriodExpression>? Named(int at)
    {
        if (text.Find(at, PeriodSense.Named) is not { } name)
            return null;
        var year = dates.YearBehind(name.Next);
        return Found.Period(new NamedOccurrence(named[name.Value].Id, year?.Value), year?.Next ?? name.Next);
    }
}
