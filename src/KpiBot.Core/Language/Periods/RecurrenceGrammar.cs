using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>What comes again: "every Monday at 9", "tous les jours ouvrés à 9h", "monthly on the 1st", "le dernier jour ouvré du mois".</summary>
internal sealed class RecurrenceGrammar(PeriodText text, NumberGrammar numbers)
{
    public Found<Recurrence>? At(int at)
    {
        var early = Time(at);
        var start = early?.Next ?? at;
        var pattern = Every(start)
            .OrLonger(Adverb(start))
            .OrLonger(OnceA(start))
            .OrLonger(Weekly(start, early is not null))
            .OrLonger(Monthly(start));
        if (pattern is not { } found)
            return null;
        var late = early is null ? Time(found.Next) : null;
        return new((found.Value with { At = early?.Value ?? late?.Value ?? found.Value.At }).ToRule(), late?.Next ?? found.Next);
    }

    /// <summary>"every two weeks", "chaque lundi et jeudi", "every month on the 1st", "tous les jours ouvrés".</summary>
    private Found<RecurrencePattern>? Every(int at)
    {
        if (text.Find(at, PeriodSense.Every) is not { } every)
            return null;
        if (OfMonth(every.Next, needsMonth: false) is { } position)
            return position;
        var interval = text.Find(every.Next, Other) is { } other ? new(2, other.Next) : numbers.Count(every.Next) ?? numbers.Ordinal(every.Next);
        var next = interval?.Next ?? every.Next;
        if (Weekdays(next) is { } days)
            return new(new RecurrencePattern(RecurrenceFrequency.Weekly, interval?.Value ?? 1) { Days = days.Value }, PastPartOfDay(days.Next));
        if (UnitWord.At(text, next) is { } unit && PatternOf(unit.Value, interval?.Value ?? 1) is { } pattern)
            return OnDay(new(pattern, PastPartOfDay(unit.Next)));
        if (text.Find(next, HourWord) is { } hour)
            return new(new RecurrencePattern(RecurrenceFrequency.Hourly, interval?.Value ?? 1), hour.Next);
        return text.Find(next, PeriodSense.PartOfDay) is { } part ? new(new RecurrencePattern(RecurrenceFrequency.Daily, interval?.Value ?? 1), part.Next) : null;
    }

    /// <summary>"Monday mornings", "tous les lundis matin", "every weekday morning".</summary>
    private int PastPartOfDay(int at) => text.Skip(at, PeriodSense.PartOfDay);

    private static RecurrencePattern? PatternOf(UnitWord word, int interval) => word switch
    {
        UnitWord.BusinessDay or UnitWord.WorkWeek => new(RecurrenceFrequency.Weekly, interval) { Days = RecurrencePattern.WorkingDays },
        UnitWord.Weekend => new(RecurrenceFrequency.Weekly, interval) { Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] },
        UnitWord.Calendar(var unit, var multiple) => unit switch
        {
            CalendarUnit.Day => new(RecurrenceFrequency.Daily, interval),
            CalendarUnit.Week => new(RecurrenceFrequency.Weekly, interval * multiple),
            CalendarUnit.Month => new(RecurrenceFrequency.Monthly, interval),
            CalendarUnit.Quarter or CalendarUnit.FiscalQuarter => new(RecurrenceFrequency.Monthly, 3 * interval),
            CalendarUnit.HalfYear => new(RecurrenceFrequency.Monthly, 6 * interval),
            CalendarUnit.Year or CalendarUnit.FiscalYear => new(RecurrenceFrequency.Yearly, interval),
        },
        _ => null,
    };

    private Found<RecurrencePattern>? Adverb(int at)
    {
        if (text.Find(at, Frequency) is not { } adverb)
            return null;
        return OnDay(new(new RecurrencePattern((RecurrenceFrequency)(adverb.Value / 100), adverb.Value % 100), adverb.Next));
    }

    private Found<RecurrencePattern>? OnceA(int at) =>
        text.Find(at, Once) is { } once && UnitWord.At(text, once.Next) is { } unit && PatternOf(unit.Value, 1) is { } pattern
            ? OnDay(new(pattern, unit.Next))
            : null;

    /// <summary>"on Mondays", "les lundis", and with an hour "le lundi à 9h".</summary>
    private Found<RecurrencePattern>? Weekly(int at, bool hasTime)
    {
        var day = text.Skip(text.Skip(at, On), Article);
        if (WeekdayRange(day, hasTime) is { } range)
            return range;
        if (Weekdays(day) is not { } days)
            return text.Find(day, BusinessDay) is { } business && text.Folded(business.Next - 1) is "weekdays" && Time(business.Next) is not null
                ? new(new RecurrencePattern(RecurrenceFrequency.Weekly) { Days = RecurrencePattern.WorkingDays }, business.Next)
                : null;
        var isHabit = text.Has(day, PeriodSense.Weekdays) || (text.Is(at, "le") && (hasTime || Time(days.Next) is not null));
        return isHabit ? new(new RecurrencePattern(RecurrenceFrequency.Weekly) { Days = days.Value }, PastPartOfDay(days.Next)) : null;
    }

    /// <summary>"Monday to Friday at 9", "du lundi au vendredi à 9h": without an hour they are days that were.</summary>
    private Found<RecurrencePattern>? WeekdayRange(int at, bool hasTime)
    {
        var start = text.Skip(text.Skip(at, From), Article);
        if (text.Find(start, PeriodSense.WeekdayWord) is not { } first || text.Find(first.Next, To) is not { } to
            || text.Find(text.Skip(to.Next, Article), PeriodSense.WeekdayWord) is not { } last || (!hasTime && Time(last.Next) is null))
            return null;
        var days = Enumerable.Range(0, 7).Select(d => (DayOfWeek)((first.Value + d) % 7));
        var count = (last.Value - first.Value + 7) % 7 + 1;
        return new(new RecurrencePattern(RecurrenceFrequency.Weekly) { Days = [.. days.Take(count).OrderBy(FromMonday)] }, last.Next);
    }

    private Found<IReadOnlyList<DayOfWeek>>? Weekdays(int at)
    {
        var days = new SortedSet<DayOfWeek>(Comparer<DayOfWeek>.Create((one, other) => FromMonday(one).CompareTo(FromMonday(other))));
        var end = at;
        for (var next = at; (text.Find(next, PeriodSense.WeekdayWord) ?? text.Find(next, PeriodSense.Weekdays)) is { } day;)
        {
            if (!days.Add((DayOfWeek)day.Value))
                break;
            end = day.Next;
            next = text.Is(end, ",") || text.Is(end, "and") || text.Is(end, "et") ? text.Skip(end + 1, Article) : end;
            if (next == end)
                break;
        }

        return days.Count == 0 ? null : new([.. days], end);
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    /// <summary>"le dernier jour ouvré du mois", "the first Monday of the month", "the 1st of every month", "le 5 du mois".</summary>
    private Found<RecurrencePattern>? Monthly(int at) => OfMonth(text.Skip(text.Skip(at, On), Article), needsMonth: true);

    private Found<RecurrencePattern>? OfMonth(int at, bool needsMonth)
    {
        var found = NthDays(at) ?? ((needsMonth ? text.Follows(at, On) : numbers.Ordinal(at) is not null) && numbers.DayNumber(at) is { } number
            ? new Found<RecurrencePattern>(new(RecurrenceFrequency.Monthly) { DayOfMonth = number.Value }, number.Next)
            : null);
        if (found is not { } read)
            return null;
        return PastMonth(read.Next) is { } next ? new(read.Value, next) : null;
    }

    private Found<RecurrencePattern>? NthDays(int at)
    {
        if (Position(at) is not { } position)
            return null;
        if (DaysAt(position.Next) is { } days)
            return new(new(RecurrenceFrequency.Monthly) { Days = days.Value, Position = position.Value }, days.Next);
        return text.Find(position.Next, Unit) is { Value: (int)CalendarUnit.Day } day
            ? new(new(RecurrenceFrequency.Monthly) { DayOfMonth = position.Value }, day.Next)
            : null;
    }

    private Found<IReadOnlyList<DayOfWeek>>? DaysAt(int at) =>
        text.Find(at, BusinessDay) is { } business ? new(RecurrencePattern.WorkingDays, business.Next)
            : text.Find(at, PeriodSense.WeekdayWord) is { } day ? new([(DayOfWeek)day.Value], day.Next)
            : null;

    private Found<int>? Position(int at) =>
        text.Find(at, OffsetBefore) is { Value: -1 } last ? last : numbers.Ordinal(at) is { Value: >= 1 and <= 31 } nth ? nth : null;

    /// <summary>"of the month", "du mois", "of every month", "de chaque mois".</summary>
    private int? PastMonth(int at)
    {
        var next = at;
        if (text.Find(at, Of) is { } of)
            next = text.Skip(text.Skip(of.Next, Article), PeriodSense.Every);
        else if (text.Find(at, PeriodSense.Every) is { } every)
            next = every.Next;
        return next != at && text.Find(next, Unit) is { Value: (int)CalendarUnit.Month } month && !text.Has(month.Next, OffsetAfter) ? month.Next : null;
    }

    /// <summary>"monthly on the 1st", "every week on Monday", "mensuel, le dernier jour ouvré".</summary>
    private Found<RecurrencePattern> OnDay(Found<RecurrencePattern> found)
    {
        if (text.Find(found.Next, On) is not { } on)
            return found;
        var at = text.Skip(text.Skip(on.Next, "le"), Article);
        if (found.Value.Frequency == RecurrenceFrequency.Weekly && Weekdays(at) is { } days)
            return new(found.Value with { Days = days.Value }, days.Next);
        if (found.Value.Frequency != RecurrenceFrequency.Monthly)
            return found;
        if (Position(at) is { } position && DaysAt(position.Next) is { } nth)
            return new(found.Value with { Days = nth.Value, Position = position.Value }, PastMonth(nth.Next) ?? nth.Next);
        return numbers.DayNumber(at) is { } number
            ? new(found.Value with { DayOfMonth = number.Value }, PastMonth(number.Next) ?? number.Next)
            : found;
    }

    /// <summary>"at 9", "9am", "à 9h30", "7:13 p.m.", "at noon".</summary>
    public Found<TimeOnly>? Time(int at)
    {
        var start = text.Skip(at, PeriodSense.At);
        if (text.Find(start, Noon) is { } noon)
            return new(new TimeOnly(noon.Value, 0), noon.Next);
        if (text.Digits(start) is not { } hour || hour > 24)
            return null;
        var next = start + 1;
        var minute = 0;
        var hasMark = false;
        if ((text.Is(next, ":") || text.Is(next, "h")) && text.Touches(next + 1) && text.DigitCount(next + 1) == 2 && text.Digits(next + 1) is { } minutes and < 60)
            (minute, next, hasMark) = (minutes, next + 2, true);
        else if (text.Find(next, HourMark) is { } mark)
            (next, hasMark) = (mark.Next, true);
        if (text.Find(next, Afternoon) is { } pm)
            (hour, next, hasMark) = (hour % 12 + 12, pm.Next, true);
        else if (text.Find(next, Morning) is { } am)
            (hour, next, hasMark) = (hour % 12, am.Next, true);
        return hour < 24 && (hasMark || start != at) ? new(new TimeOnly(hour, minute), next) : null;
    }
}
