using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Several days or weekends that the same words name: "the last two weekends", "les 3 derniers lundis", "les 20 et 21".</summary>
internal sealed class SeveralDaysGrammar(PeriodText text, NumberGrammar numbers, PeriodGrammar periods)
{
    /// <summary>As many as one question is answered for.</summary>
    private const int Most = Grammar.SeveralPeriods.Most;

    private const int MostNumbers = 10;

    public Found<IReadOnlyList<PeriodExpression>>? At(int at)
    {
        var start = text.Skip(at, Article);
        return Counted(start) ?? Numbered(at, start);
    }

    /// <summary>"Last two weekends", "2 derniers week-ends", "past 3 Fridays".</summary>
    private Found<IReadOnlyList<PeriodExpression>>? Counted(int at)
    {
        if (text.Find(at, OffsetBefore) is { Value: -1 } first && numbers.Count(first.Next) is { } behind)
            return Last(behind.Value, behind.Next);
        if (numbers.Count(text.Folded(at) is "ces" or "these" ? at + 1 : at) is not { } count)
            return null;
        if (text.Find(count.Next, OffsetBefore) is { Value: -1 } before)
            return Last(count.Value, before.Next);
        return Last(count.Value, count.Next) is { } found && text.Find(found.Next, OffsetAfter) is { Value: -1 } after ? found with { Next = after.Next } : null;
    }

    /// <summary>The latest so many of what is named from a token on.</summary>
    private Found<IReadOnlyList<PeriodExpression>>? Last(int count, int at)
    {
        if (count is < 2 or > Most)
            return null;
        if (text.Find(at, WeekendWord) is { } weekend)
            return new([.. Enumerable.Range(0, count).Select(i => new Weekend(i - count))], weekend.Next);
        return (text.Find(at, Weekdays) ?? text.Find(at, PeriodSense.WeekdayWord)) is { } day
            ? new([.. Enumerable.Range(1, count).Select(i => BackFrom((DayOfWeek)day.Value, count - i))], day.Next)
            : null;
    }

    private static PeriodExpression BackFrom(DayOfWeek day, int weeks) =>
        weeks == 0 ? new Calendar.Weekday(day) : new Shifted(new Calendar.Weekday(day), CalendarUnit.Week, -weeks);

    /// <summary>"Les 20 et 21", "on the 19th, 20th and 21st": numbers that an article makes days.</summary>
    private Found<IReadOnlyList<PeriodExpression>>? Numbered(int at, int start)
    {
        if (text.Folded(start - 1) is not ("les" or "the" or "on" or "du") || text.FollowsThreshold(at) || numbers.DayNumber(start) is not { } first)
            return null;
        var isOrdinal = numbers.Ordinal(start) is not null;
        if (text.Is(start - 1, "on") && !isOrdinal)
            return null;
        List<int> days = [first.Value];
        var next = first.Next;
        while (days.Count < MostNumbers && Joint(next) is { } joint && numbers.DayNumber(text.Skip(joint, Article)) is { } day && day.Value > days[^1])
        {
            days.Add(day.Value);
            next = day.Next;
        }

        if (days.Count < 2)
            return null;
        if (text.Find(next, Of) is { } && periods.Whole(next) is { Value: RelativePeriod { Unit: CalendarUnit.Month } } month)
            return new([.. days.Select(day => new DayOfMonth(day, month.Value))], month.Next);
        return EndsThere(next) ? new([.. days.Select(day => new DayOfMonth(day))], next) : null;
    }

    private int? Joint(int at) => text.Folded(at) switch
    {
        "," => text.Folded(at + 1) is "and" or "et" ? at + 2 : at + 1,
        "and" or "et" or "&" or "+" => at + 1,
        _ => null,
    };

    /// <summary>"Les 20 et 21 clients" are no days, and neither are "the 1st and 2nd quarters".</summary>
    private bool EndsThere(int at) =>
        !text.IsNumber(at) && text.Folded(at) is not ("%" or "/" or "-" or "€" or "$") && (!text.IsWord(at) || text.Has(at, Joining))
        && !(text.Has(at, Of) && !text.Is(at, ",") && IsWhole(text.Find(at, Of)!.Value.Next));

    /// <summary>"Of last month", which says of what they are days.</summary>
    private bool IsWhole(int at) => text.Has(text.Skip(at, OffsetBefore), Unit) || text.Has(at, Month);
}
