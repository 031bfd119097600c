using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Days and months of the calendar: "12 May 2026", "mai 2026", "03/04/2026", "2026-03".</summary>
internal sealed class DateGrammar
{
    private readonly PeriodText text;
    private readonly NumberGrammar numbers;
    private readonly DateOrder order;
    private readonly UiLanguage language;
    private readonly ReadOnce<PeriodExpression> once;

    public DateGrammar(PeriodText text, NumberGrammar numbers, DateOrder order, UiLanguage language)
    {
        this.text = text;
        this.numbers = numbers;
        this.order = order;
        this.language = language;
        once = new(text.Count, Read);
    }

    /// <summary>A day, a month or a range of days within one month.</summary>
    public Found<PeriodExpression>? At(int at) => once.At(at);

    private Found<PeriodExpression>? Read(int at) =>
        Numeric(at)
            .OrLonger(OrdinalNumeric(at))
            .OrLonger(Spaced(at))
            .OrLonger(DayMonth(at))
            .OrLonger(MonthDay(at))
            .OrLonger(DaysOfMonth(at))
            .OrLonger(MonthDays(at))
            .OrLonger(MonthYear(at))
            .OrLonger(YearMonth(at))
            .OrLonger(FixedDate(at));

    /// <summary>A month's name; a doubtful one ("may", "sept") only beside something that makes it a month.</summary>
    public Found<int>? MonthName(int at)
    {
        var start = at;
        if (text.Find(text.Skip(at, Article), PeriodSense.Unit) is { Value: (int)CalendarUnit.Month } unit && text.Find(unit.Next, Of) is { } of)
            at = of.Next;
        if (text.Find(at, Month) is { } month)
            return month with { Next = PastDot(month.Next) };
        if (text.Find(at, DoubtfulMonth) is not { } doubtful)
            return null;
        return start != at || IsMonthHere(at, doubtful.Next) ? doubtful with { Next = PastDot(doubtful.Next) } : null;
    }

    /// <summary>A year right behind: "2025", ", 2025", "of 2025", "-2025", "'25".</summary>
    public Found<int>? YearBehind(int at)
    {
        if (numbers.Year(at) is { } plain)
            return plain;
        if (text.Is(at, "'") && numbers.ShortYear(at) is { } shortened)
            return shortened;
        if (text.Is(at, ",") || text.Is(at, "-") || text.Is(at, "/"))
            return numbers.Year(at + 1) is { } apart && (text.Is(at, ",") || text.Touches(at + 1)) ? apart : null;
        if (text.Find(at, Of) is not { } of)
            return null;
        var word = text.Skip(text.Skip(of.Next, Article), CalendarYearWord);
        return numbers.Year(word);
    }

    private Found<PeriodExpression>? Numeric(int at)
    {
        if (text.Digits(at) is not { } first || !IsSign(at + 1) || !text.Touches(at + 2) || EndsNumber(at))
            return null;
        var sign = text.Folded(at + 1);
        if (text.Find(at + 2, Month) is { } name && text.Is(name.Next, sign) && text.Digits(name.Next + 1) is { } last)
            return Named(first, at, name.Value, last, name.Next + 1);
        if (text.Digits(at + 2) is not { } second)
            return null;
        var triple = text.Is(at + 3, sign) && text.Touches(at + 3) && text.Touches(at + 4) && text.Digits(at + 4) is not null;
        if (triple && text.Digits(at + 4) is { } third && Triple(at, first, second, third) is { } day)
            return Found.Period(day, at + 5);
        return Pair(at, sign, first, second) is { } found ? Found.Period(found, at + 3) : null;
    }

    /// <summary>"1er/11": the day says so itself.</summary>
    private Found<PeriodExpression>? OrdinalNumeric(int at) =>
        text.IsNumber(at) && numbers.Ordinal(at) is { Value: <= 31 and >= 1 } day && text.Is(day.Next, "/") && text.Touches(day.Next) && text.Touches(day.Next + 1)
            && text.DigitCount(day.Next + 1) <= 2 && text.Digits(day.Next + 1) is { } month and >= 1 and <= 12
            ? Found.Period(new CalendarDay(null, month, day.Value), day.Next + 2)
            : null;

    /// <summary>An English date in numbers with the day and the month the other way round; null where only one way makes a date.</summary>
    public CalendarDay? OtherOrder(int at) =>
        language == UiLanguage.English && text.DigitCount(at) <= 2 && Numeric(at) is { Value: CalendarDay { Day: <= 12 } date } && date.Day != date.Month
            ? date with { Month = date.Day, Day = date.Month }
            : null;

    /// <summary>"20 02 2026": three numbers of which the last is a year.</summary>
    private Found<PeriodExpression>? Spaced(int at) =>
        text.DigitCount(at) <= 2 && text.DigitCount(at + 1) == 2 && text.Digits(at) is { } first && text.Digits(at + 1) is { } second
            && !text.IsNumber(at - 1) && !text.FollowsThreshold(at) && text.DigitCount(at + 2) == 4 && numbers.Year(at + 2) is { } year && order.Read(first, second) is (var day, var month)
            ? Found.Period(new CalendarDay(year.Value, month, day), year.Next)
            : null;

    /// <summary>Two digits behind a day and its month: "12 oct 25". What something is counted in may follow them: "12 oct 25 leads".</summary>
    private Found<int>? ShortYearBehind(int at) =>
        text.DigitCount(at) == 2 && text.Digits(at) is >= 15 and < 50 && (!text.IsWord(at + 1) || text.Has(at + 1, Joining)) && !text.Is(at + 1, "%")
            ? numbers.ShortYear(at)
            : null;

    private CalendarDay? Triple(int at, int first, int second, int third)
    {
        if (text.DigitCount(at) == 4)
            return second is >= 1 and <= 12 && third is >= 1 and <= 31 ? new(first, second, third) : null;
        var year = text.DigitCount(at + 4) switch
        {
            4 => third,
            2 => third < 80 ? 2000 + third : 1900 + third,
            _ => (int?)null,
        };
        return year is >= 1900 and < 2200 && order.Read(first, second) is (var day, var month) ? new(year, month, day) : null;
    }

    private PeriodExpression? Pair(int at, string sign, int first, int second)
    {
        if (text.DigitCount(at) == 4 && first is >= 1900 and < 2200 && second is >= 1 and <= 12 && text.DigitCount(at + 2) <= 2)
            return new CalendarMonth(first, second);
        if (text.DigitCount(at + 2) == 4 && second is >= 1900 and < 2200 && first is >= 1 and <= 12)
            return new CalendarMonth(second, first);
        if (language == UiLanguage.French && sign == "/" && first is >= 1 and <= 12 && second is > 12 and < 50 && text.DigitCount(at + 2) == 2)
            return new CalendarMonth(2000 + second, first); // "03/26": no day comes after its month in French
        var always = first == 24 && second == 7; // "24/7" is a way of saying always
        return (sign == "/" || (sign == "." && IsDayHere(at))) && !always && text.DigitCount(at + 2) <= 2 && order.Read(first, second) is (var day, var month)
            ? new CalendarDay(null, month, day)
            : null;
    }

    /// <summary>"le 03.11", "Friday 7.6": a point alone would be a decimal's.</summary>
    private bool IsDayHere(int at) => text.Folded(at - 1) is "le" or "du" or "au" || text.Has(at - 1, PeriodSense.WeekdayWord);

    private Found<PeriodExpression>? Named(int first, int at, int month, int last, int lastAt) =>
        (text.DigitCount(at), text.DigitCount(lastAt)) switch
        {
            (4, <= 2) => Found.Period(new CalendarDay(first, month, last), lastAt + 1),
            ( <= 2, 4) => Found.Period(new CalendarDay(last, month, first), lastAt + 1),
            ( <= 2, 2) when numbers.ShortYear(lastAt) is { } year => Found.Period(new CalendarDay(year.Value, month, first), year.Next),
            _ => null,
        };

    private bool IsSign(int at) => text.Touches(at) && (text.Is(at, "/") || text.Is(at, "-") || text.Is(at, "."));

    /// <summary>Whether the digits are the end of a date or version that began before them.</summary>
    private bool EndsNumber(int at) => text.Touches(at) && text.IsNumber(at - 2) && (text.Is(at - 1, ".") || text.Is(at - 1, "/"));

    private Found<PeriodExpression>? DayMonth(int at)
    {
        var beside = WeekdayAt(at);
        at = PastWeekday(at);
        if (text.FollowsThreshold(at) || numbers.DayNumber(text.Skip(at, Article)) is not { } day)
            return null;
        var nameAt = text.Skip(text.Skip(PastDayWord(day.Next), "-"), Of);
        if (MonthName(nameAt) is not { } month || (text.Has(day.Next - 1, DoubtfulMonth) && text.Folded(day.Next) is "-" or ","))
            return null; // "sept-oct" is no 7 October
        var year = YearBehind(month.Next) ?? ShortYearBehind(month.Next);
        return Found.Period(new CalendarDay(year?.Value, month.Value, day.Value) { Beside = beside }, year?.Next ?? month.Next);
    }

    private Found<PeriodExpression>? MonthDay(int at)
    {
        var beside = WeekdayAt(at);
        at = PastWeekday(at);
        if (MonthName(at) is not { } month || numbers.DayNumber(text.Skip(text.Skip(month.Next, "-"), Article)) is not { } day)
            return null;
        if (IsShortYear(at, text.Skip(month.Next, "-"), day.Next) || text.IsBroken(day.Next - 1) || text.Has(day.Next - 1, DoubtfulMonth))
            return null; // "juil-sept" is no 7 July
        var year = YearBehind(day.Next) ?? (text.Is(day.Next, ")") ? null : numbers.Year(day.Next));
        return Found.Period(new CalendarDay(year?.Value, month.Value, day.Value) { Beside = beside }, year?.Next ?? day.Next);
    }

    /// <summary>"3 to 12 May", "lundi 9 au vendredi 13 novembre", "9 - 12 of June".</summary>
    private Found<PeriodExpression>? DaysOfMonth(int at)
    {
        if (numbers.DayNumber(text.Skip(PastWeekday(at), Article)) is not { } first || RangeSign(at, first.Next) is not { } sign)
            return null;
        if (numbers.DayNumber(text.Skip(PastWeekday(sign), Article)) is not { } last || last.Value < first.Value)
            return null;
        if (MonthName(text.Skip(last.Next, Of)) is not { } month)
            return null;
        var year = YearBehind(month.Next);
        return Found.Period(
            new Between(
                new CalendarDay(year?.Value, month.Value, first.Value) { Beside = WeekdayAt(at) },
                new CalendarDay(year?.Value, month.Value, last.Value) { Beside = WeekdayAt(sign) }),
            year?.Next ?? month.Next);
    }

    /// <summary>"November 18-19", "April 9th through seventeenth, 2025".</summary>
    private Found<PeriodExpression>? MonthDays(int at)
    {
        if (MonthName(at) is not { } month || numbers.DayNumber(month.Next) is not { } first || RangeSign(at, first.Next) is not { } sign)
            return null;
        if (numbers.DayNumber(text.Skip(sign, Article)) is not { } last || last.Value < first.Value || MonthName(last.Next) is not null)
            return null;
        var year = YearBehind(last.Next);
        return Found.Period(
            new Between(new CalendarDay(year?.Value, month.Value, first.Value), new CalendarDay(year?.Value, month.Value, last.Value)),
            year?.Next ?? last.Next);
    }

    /// <summary>Past "to"; past "and" only behind "between", or else it joins two days.</summary>
    private int? RangeSign(int start, int at) => (text.Find(at, To) ?? (text.Follows(start, BetweenWord) ? text.Find(at, And) : null))?.Next;

    private Found<PeriodExpression>? MonthYear(int at)
    {
        if (MonthName(at) is not { } month)
            return null;
        var digits = text.Skip(month.Next, "-");
        var year = YearBehind(month.Next) ?? (IsShortYear(at, digits, digits + 1) ? numbers.ShortYear(digits) : null);
        return Found.Period(new CalendarMonth(year?.Value, month.Value), year?.Next ?? WithoutDot(month.Next));
    }

    private Found<PeriodExpression>? YearMonth(int at) =>
        numbers.Year(at) is { } year && MonthName(text.Skip(year.Next, "-")) is { } month
            ? Found.Period(new CalendarMonth(year.Value, month.Value), WithoutDot(month.Next))
            : null;

    private Found<PeriodExpression>? FixedDate(int at)
    {
        if (text.Find(text.Skip(at, Article), FixedDay) is not { } date)
            return null;
        var year = YearBehind(date.Next);
        return Found.Period(new CalendarDay(year?.Value, date.Value / 100, date.Value % 100), year?.Next ?? date.Next);
    }

    /// <summary>French puts the day before the month, so that two digits behind it are a year: "octobre 25".</summary>
    private bool IsShortYear(int month, int at, int next) =>
        ((language == UiLanguage.French && !text.Has(month, EnglishMonth)) || IsInShort(month, at)) && next == at + 1 && text.DigitCount(at) == 2 && text.Digits(at) is >= 15 and < 50
        && !text.Has(next, To) && !text.Has(next, OrdinalEnding);

    /// <summary>"Oct-25", as spreadsheets write a month.</summary>
    private bool IsInShort(int month, int at) =>
        text.Is(at - 1, "-") && text.Touches(at - 1) && text.Touches(at) && at - 2 == month && text.Folded(month).Length <= 4 && !text.Touches(at + 1) && !text.Touches(month);

    private DayOfWeek? WeekdayAt(int at) => text.Find(text.Skip(at, Article), PeriodSense.WeekdayWord) is { } weekday ? (DayOfWeek)weekday.Value : null;

    private int PastWeekday(int at)
    {
        if (text.Find(text.Skip(at, Article), PeriodSense.WeekdayWord) is not { } weekday)
            return at;
        return text.Is(weekday.Next, ",") || text.Is(weekday.Next, ".") ? weekday.Next + 1 : weekday.Next;
    }

    /// <summary>"the 15th day of June".</summary>
    private int PastDayWord(int at) => text.Find(at, PeriodSense.Unit) is { Value: (int)CalendarUnit.Day } day ? day.Next : at;

    /// <summary>The point of an abbreviation: "dec. 2018".</summary>
    private int PastDot(int at) => text.Is(at, ".") && text.Touches(at) && at + 1 < text.Count ? at + 1 : at;

    private int WithoutDot(int at) => text.Is(at - 1, ".") ? at - 1 : at;

    private bool IsMonthHere(int at, int next)
    {
        if (text.Has(next, Pronoun) || text.Has(at - 1, Pronoun))
            return false;
        if (text.IsNumber(at - 1) || text.IsNumber(next) || text.Count == 1)
            return true;
        if (text.Folded(at) == "sept" && (language == UiLanguage.English || next == text.Count || text.Is(next, ".") || text.Has(next, Joining)))
            return text.Folded(at - 1) is not ("top" or "flop" or "les" or "ces"); // behind everything else it counts nothing: "CA sept"
        if (text.Folded(next) is "/" or "+" or "&" or "," && text.Has(next + 1, Month))
            return true; // "sept/oct"
        return text.Folded(at) == "may"
            || text.Has(at - 1, Of) || text.Has(at - 1, From) || text.Has(at - 1, SinceWord) || text.Has(at - 1, OffsetBefore)
            || text.Has(at - 1, BetweenWord) || text.Has(at - 1, To) || text.Has(at - 1, And) || text.Has(at - 1, EndOf)
            || text.Has(at - 1, OrdinalEnding) || text.Has(next, To)
            || text.Folded(at - 1) is "vs" or "versus" or "contre" or "against" || text.Folded(next) is "vs" or "versus";
    }
}
