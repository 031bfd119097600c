using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>What comes again: "every Monday at 9", "tous les jours ouvrés à 9h", "monthly on the 1st", "le dernier jour ouvré du mois".</summary>
internal sealed class RecurrenceGrammar(PeriodText text, NumberGrammar numbers)
{
    private readonly WeekdayListGrammar weekdays = new(text);
    private readonly MonthDayGrammar monthDays = new(text, numbers);

    public Found<Recurrence>? At(int at)
    {
        var early = Time(at);
        var earlyToo = early is { } one && text.Folded(one.Next) is "and" or "et" ? HourBeside(early.Value) : null;
        var start = earlyToo?.Next ?? early?.Next ?? at;
        var pattern = Every(start)
            .OrLonger(Adverb(start))
            .OrLonger(OnceA(start))
            .OrLonger(OneIn(start))
            .OrLonger(Weekly(start, early is not null))
            .OrLonger(PartsOfDay(start))
            .OrLonger(Monthly(start, early is not null));
        if (pattern is not { } said)
            return null;
        var found = weekdays.Without(said);
        var late = early is null ? TimeBehind(found.Next) : null;
        var timed = found.Value with { At = early?.Value ?? late?.Value ?? found.Value.At };
        if (earlyToo is { } both)
            timed = timed with { AlsoAt = [both.Value] }; // "at 9 and 17 every day"
        var next = late?.Next ?? found.Next;
        while (late is not null && (text.Is(next, "and") || text.Is(next, "et")) && Time(next + 1) is { } more && more.Value.Minute == late.Value.Value.Minute && more.Value > late.Value.Value)
        {
            timed = timed with { AlsoAt = [.. timed.AlsoAt, more.Value.Hour] }; // "at 9am and 5pm"
            next = more.Next;
        }

        if (timed is { At: { Hour: > 0 and < 12 } hour, AlsoAt.Count: 0 } && IsAfterNoon(start, found.Next))
            timed = timed with { At = hour.AddHours(12) }; // "every evening at 8"
        var (whole, end) = weekdays.Without(new(timed, next)); // "every weekday at 9 except Friday"
        return new(whole.ToRule(), end);
    }

    /// <summary>The hour behind "and", at the same minute and later: of "at 9 and 17".</summary>
    private Found<int>? HourBeside(Found<TimeOnly> first)
    {
        if (Time(first.Next + 1) is { } said)
            return said.Value.Minute == first.Value.Minute && said.Value > first.Value ? new(said.Value.Hour, said.Next) : null;
        return text.Digits(first.Next + 1) is { } hour and < 24 && hour > first.Value.Hour && first.Value.Minute == 0 && text.Has(first.Next + 2, PeriodSense.Every)
            ? new(hour, first.Next + 2)
            : null;
    }

    /// <summary>"Weekdays, noon", "every Monday, 9:00".</summary>
    private Found<TimeOnly>? TimeBehind(int at) => Time(at) ?? (text.Is(at, ",") ? Time(at + 1) : null);

    private bool IsAfterNoon(int from, int next)
    {
        for (var at = from; at < next; at++)
        {
            if (text.Find(at, PeriodSense.PartOfDay) is { } part)
                return part.Next == next && part.Value != (int)DayPart.Morning;
        }

        return false;
    }

    /// <summary>"every two weeks", "chaque lundi et jeudi", "every month on the 1st", "tous les jours ouvrés".</summary>
    private Found<RecurrencePattern>? Every(int at)
    {
        if (text.Find(at, PeriodSense.Every) is not { } every)
            return null;
        if (monthDays.InUnit(every.Next, isHabit: true) is { } position)
            return position;
        var interval = text.Find(every.Next, Other) is { } other ? new(2, other.Next) : numbers.Count(every.Next) ?? numbers.Ordinal(every.Next);
        var next = interval?.Next ?? every.Next;
        if (weekdays.List(next, isSure: true) is { } days)
            return new(new RecurrencePattern(RecurrenceFrequency.Weekly, interval?.Value ?? 1) { Days = days.Value }, PastPartOfDay(days.Next));
        if (interval is null && DaysOfTheWeek(next) is { } working)
            return new(new RecurrencePattern(RecurrenceFrequency.Weekly) { Days = RecurrencePattern.WorkingDays }, PastPartOfDay(working));
        if (interval is { Value: 15 } && text.Folded(next) is "jours")
            return OnDay(new(new RecurrencePattern(RecurrenceFrequency.Weekly, 2), next + 1)); // a French fortnight
        if (UnitWord.At(text, next) is { } unit && PatternOf(unit.Value, interval?.Value ?? 1) is { } pattern)
            return OnDay(new(pattern, PastPartOfDay(unit.Next)));
        if (text.Find(next, HourWord) is { } hour)
            return new(new RecurrencePattern(RecurrenceFrequency.Hourly, interval?.Value ?? 1), hour.Next);
        return text.Find(next, PeriodSense.PartOfDay) is { } part ? new(new RecurrencePattern(RecurrenceFrequency.Daily, interval?.Value ?? 1), PastMoreParts(part.Next)) : null;
    }

    /// <summary>"Tous les jours de la semaine" are the working days.</summary>
    private int? DaysOfTheWeek(int at) =>
        text.Find(at, Unit) is { Value: (int)CalendarUnit.Day } day && text.Is(day.Next, "de") && text.Is(day.Next + 1, "la") && text.Is(day.Next + 2, "semaine") ? day.Next + 3 : null;

    /// <summary>"Morning and evening", "matin, midi et soir": every day, at hours that are not said.</summary>
    private Found<RecurrencePattern>? PartsOfDay(int at) =>
        text.Find(at, PeriodSense.PartOfDay) is { } first && PastMoreParts(first.Next) is var next && next > first.Next ? new(new RecurrencePattern(RecurrenceFrequency.Daily), next) : null;

    private int PastMoreParts(int at)
    {
        while (text.Folded(at) is "and" or "et" or "," or "&")
        {
            var start = text.Skip(at + 1, Article);
            if ((text.Find(start, PeriodSense.PartOfDay) ?? text.Find(start, Noon)) is not { } more)
                break;
            at = more.Next;
        }

        return at;
    }

    /// <summary>"Un lundi sur deux", "one Monday in two", "un jour sur trois".</summary>
    private Found<RecurrencePattern>? OneIn(int at)
    {
        var start = text.Skip(at, On);
        if (text.Folded(start) is not ("un" or "une" or "one" or "1"))
            return null;
        var days = text.Find(start + 1, PeriodSense.WeekdayWord);
        var unit = days is null ? UnitWord.At(text, start + 1) : null;
        var next = days?.Next ?? unit?.Next ?? 0;
        if (text.Folded(next) is not ("sur" or "in") && !(text.Is(next, "out") && text.Is(next + 1, "of")))
            return null;
        next = text.Is(next, "out") ? next + 2 : next + 1;
        var interval = text.Digits(next) is { } digits ? new(digits, next + 1) : numbers.Count(next);
        if (interval is not { Value: >= 2 and <= 12 } every)
            return null;
        var pattern = days is { } weekday ? new RecurrencePattern(RecurrenceFrequency.Weekly, every.Value) { Days = [(DayOfWeek)weekday.Value] }
            : unit is { } word ? PatternOf(word.Value, every.Value)
            : null;
        return pattern is null ? null : OnDay(new(pattern, PastPartOfDay(every.Next)));
    }

    /// <summary>"De chaque semaine", "of every week", "each week".</summary>
    private int? PastEveryWeek(int at)
    {
        var every = text.Find(text.Skip(at, Of), PeriodSense.Every);
        return every is { } found && text.Find(found.Next, Unit) is { Value: (int)CalendarUnit.Week } week ? week.Next : null;
    }

    /// <summary>"Monday mornings", "tous les lundis matin", "every weekday morning".</summary>
    private int PastPartOfDay(int at) => text.Skip(at, PeriodSense.PartOfDay);

    private static RecurrencePattern? PatternOf(UnitWord word, int interval) => word switch
    {
        UnitWord.BusinessDay when interval > 1 => null, // no rule counts working days
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

    /// <summary>"on Mondays", "les lundis", and with an hour "le lundi à 9h", "Mon, Wed and Fri at 9", "on weekends at 10".</summary>
    private Found<RecurrencePattern>? Weekly(int at, bool hasTime)
    {
        var day = text.Skip(text.Skip(at, On), Article);
        if (weekdays.Range(day) is { } range && (hasTime || Time(range.Next) is not null))
            return OnDays(range.Value, range.Next); // without an hour they are days that were
        if (weekdays.List(day) is not { } days)
            return Kind(day, at) is { } kind && (hasTime || TimeBehind(kind.Next) is not null) ? kind : null;
        if (PastEveryWeek(days.Next) is { } weekly)
            return OnDays(days.Value, weekly);
        var isTimed = hasTime || Time(days.Next) is not null;
        var isHabit = text.Has(day, PeriodSense.Weekdays) || (isTimed && (text.Is(at, "le") || days.Value.Count > 1));
        return isHabit ? OnDays(days.Value, PastPartOfDay(days.Next)) : null;
    }

    private static Found<RecurrencePattern> OnDays(IReadOnlyList<DayOfWeek> days, int next) => new(new RecurrencePattern(RecurrenceFrequency.Weekly) { Days = days }, next);

    /// <summary>"Weekdays at 9", "le week-end à 10h": "the weekend" alone is the one that was.</summary>
    private Found<RecurrencePattern>? Kind(int at, int start)
    {
        if (text.Find(at, BusinessDay) is { } business && (text.Is(at, "weekdays") || text.Folded(at).EndsWith('s') || text.Folded(business.Next - 1).EndsWith('s')))
            return OnDays(RecurrencePattern.WorkingDays, business.Next);
        return text.Find(at, WeekendWord) is { } weekend && (text.Folded(weekend.Next - 1) is "weekends" or "ends" || text.Folded(start) is "le" or "les")
            ? OnDays(WeekdayListGrammar.Weekend, weekend.Next)
            : null;
    }

    /// <summary>"le dernier jour ouvré du mois", "the first Monday of the month", "the 1st of every month", "le 1er et le 15 à 9h".</summary>
    private Found<RecurrencePattern>? Monthly(int at, bool hasTime)
    {
        var day = text.Skip(text.Skip(at, On), Article);
        return monthDays.InUnit(day, isHabit: hasTime)
            ?? (day > at && monthDays.SeveralDays(day) is { } several && (hasTime || Time(several.Next) is not null) ? several : null);
    }

    /// <summary>"monthly on the 1st", "every week on Monday", "mensuel, le dernier jour ouvré".</summary>
    private Found<RecurrencePattern> OnDay(Found<RecurrencePattern> found)
    {
        if (text.Find(found.Next, On) is not { } on)
            return found;
        var at = text.Skip(text.Skip(on.Next, "le"), Article);
        if (found.Value.Frequency == RecurrenceFrequency.Weekly && weekdays.List(at) is { } days)
            return new(found.Value with { Days = days.Value }, days.Next);
        return found.Value.Frequency == RecurrenceFrequency.Monthly && monthDays.OfMonth(at) is { } month
            ? new(month.Value with { Interval = found.Value.Interval }, month.Next)
            : found;
    }

    /// <summary>The part of the day that says which half an hour is in: "8 in the evening", "8 heures du soir".</summary>
    private Found<int>? OfPart(int at) =>
        text.Folded(at) is "in" or "at" or "du" or "de" ? text.Find(at, PeriodSense.PartOfDay) ?? (text.Is(at, "de") ? text.Find(at + 1, PeriodSense.PartOfDay) : null) : null;

    /// <summary>"at 9", "9am", "à 9h30", "7:13 p.m.", "at noon", "8 in the evening".</summary>
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
        else if (start != at && text.Is(next, ".") && text.Touches(next) && text.Touches(next + 1) && text.DigitCount(next + 1) == 2 && text.Digits(next + 1) is { } after and < 60)
            (minute, next, hasMark) = (after, next + 2, true); // "at 9.30"
        else if (text.Find(next, HourMark) is { } mark)
            (next, hasMark) = (mark.Next, true);
        if (text.Find(next, Afternoon) is { } pm)
            (hour, next, hasMark) = (hour % 12 + 12, pm.Next, true);
        else if (text.Find(next, Morning) is { } am)
            (hour, next, hasMark) = (hour % 12, am.Next, true);
        else if (hour is > 0 and <= 12 && (hasMark || start != at || text.Folded(next) is "in" or "at") && OfPart(next) is { } part)
            (hour, next, hasMark) = (part.Value == (int)DayPart.Morning ? hour % 12 : hour % 12 + 12, part.Next, true);
        return hour < 24 && (hasMark || start != at) ? new(new TimeOnly(hour, minute), next) : null;
    }
}
