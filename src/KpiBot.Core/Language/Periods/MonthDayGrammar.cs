using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>
/// Days of a month or a quarter in a recurrence: "the 1st and 15th of each month", "le dernier vendredi du mois", "the first
/// working day of each quarter".
/// </summary>
internal sealed class MonthDayGrammar(PeriodText text, NumberGrammar numbers)
{
    /// <summary>A list of days is not longer.</summary>
    private const int MostDays = 6;

    private static readonly IReadOnlyList<int> FirstMonths = [1, 4, 7, 10];
    private static readonly IReadOnlyList<int> LastMonths = [3, 6, 9, 12];

    /// <summary>With its month or quarter: "the 5th of the month".</summary>
    /// <param name="isHabit">Whether other words say that it comes again: "every", or an hour.</param>
    public Found<RecurrencePattern>? InUnit(int at, bool isHabit) =>
        Days(at, mayBeBare: isHabit || text.Follows(at, On)) is { } days && Unit(days.Next, isHabit) is { } unit && In(days.Value, (CalendarUnit)unit.Value) is { } pattern
            ? new(pattern, unit.Next)
            : null;

    /// <summary>Where the month is known already: "monthly on the 1st and the 15th".</summary>
    public Found<RecurrencePattern>? OfMonth(int at) =>
        Days(at, mayBeBare: true) is { } days ? days with { Next = Unit(days.Next, isHabit: true) is { Value: (int)CalendarUnit.Month } month ? month.Next : days.Next } : null;

    /// <summary>"The 1st and the 15th": two days or more, whose month no word names.</summary>
    public Found<RecurrencePattern>? SeveralDays(int at) => Days(at, mayBeBare: true) is { Value.DaysOfMonth.Count: > 1 } days ? days : null;

    private Found<RecurrencePattern>? Days(int at, bool mayBeBare)
    {
        if (Places(at) is not { } positions)
            return null;
        if (DaysAt(positions.Next) is { } days)
            return new(new(RecurrenceFrequency.Monthly) { Days = days.Value, Positions = positions.Value }, days.Next);
        if (text.Find(positions.Next, PeriodSense.Unit) is { Value: (int)CalendarUnit.Day } day)
            return new(new(RecurrenceFrequency.Monthly) { DaysOfMonth = positions.Value }, day.Next);
        return (mayBeBare || numbers.Ordinal(at) is not null) && positions.Value.All(p => p > 0) ? new(new(RecurrenceFrequency.Monthly) { DaysOfMonth = positions.Value }, positions.Next) : null;
    }

    /// <summary>"1st", "1st and 15th", "1er et le 3e", "first and third", "le 1er lundi et le 3e lundi".</summary>
    private Found<IReadOnlyList<int>>? Places(int at)
    {
        var places = new SortedSet<int>(Comparer<int>.Create((one, other) => (one < 0, one).CompareTo((other < 0, other))));
        var end = at;
        for (var next = at; places.Count < MostDays && Position(next) is { } place && places.Add(place.Value);)
        {
            end = place.Next;
            var joint = text.Folded(end) is "," && text.Folded(end + 1) is "and" or "et" ? end + 2 : text.Folded(end) is "," or "and" or "et" or "&" or "+" or "/" ? end + 1 : end;
            if (joint == end)
                break;
            next = text.Skip(text.Skip(joint, On), Article);
        }

        return places.Count == 0 ? null : new([.. places], end);
    }

    private Found<int>? Position(int at) =>
        text.Find(at, OffsetBefore) is { Value: -1 } last ? last : numbers.DayNumber(at) is { } nth && !text.Has(nth.Next, Month) ? nth : null;

    private Found<IReadOnlyList<DayOfWeek>>? DaysAt(int at) =>
        text.Find(at, BusinessDay) is { } business ? new(RecurrencePattern.WorkingDays, business.Next)
            : (text.Find(at, PeriodSense.WeekdayWord) ?? text.Find(at, PeriodSense.Weekdays)) is { } day ? new([(DayOfWeek)day.Value], day.Next)
            : null;

    /// <summary>"Of the month", "du mois", "of every quarter", "de chaque trimestre".</summary>
    private Found<int>? Unit(int at, bool isHabit)
    {
        var of = text.Find(at, Of);
        var start = of is { } found ? text.Skip(found.Next, Article) : at;
        var every = text.Find(start, PeriodSense.Every);
        if (of is null && every is null)
            return null;
        return text.Find(every?.Next ?? start, PeriodSense.Unit) is { } unit && !text.Has(unit.Next, OffsetAfter)
            && (CalendarUnit)unit.Value switch
            {
                CalendarUnit.Month => true,
                CalendarUnit.Quarter or CalendarUnit.HalfYear or CalendarUnit.Year => isHabit || every is not null, // "the first day of the quarter" was one
                CalendarUnit.Day or CalendarUnit.Week or CalendarUnit.FiscalQuarter or CalendarUnit.FiscalYear => false,
            }
            ? unit
            : null;
    }

    /// <summary>Null for days of a quarter that no rule can say: "the 40th day".</summary>
    private static RecurrencePattern? In(RecurrencePattern days, CalendarUnit unit)
    {
        if (unit == CalendarUnit.Month)
            return days;
        var isLast = days.Positions.Concat(days.DaysOfMonth).All(p => p == -1);
        var isFirst = days.Positions is [1] || days.DaysOfMonth is [1];
        var months = isLast ? LastMonths : isFirst ? FirstMonths : null;
        return months is null ? null : days with
        {
            Months = [.. months.Where(month => unit switch
            {
                CalendarUnit.HalfYear => month % 6 == (isLast ? 0 : 1),
                CalendarUnit.Year => month == (isLast ? 12 : 1),
                _ => true,
            })],
        };
    }
}
