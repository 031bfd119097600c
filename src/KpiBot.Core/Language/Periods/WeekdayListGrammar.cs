using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Days of the week in a recurrence: "Monday and Thursday", "lun, mer et ven", "Tue/Thu", and what is left out of them.</summary>
internal sealed class WeekdayListGrammar(PeriodText text)
{
    /// <summary>The days named from a token on, in the week's order.</summary>
    /// <param name="isSure">Whether even "mon" and "mar" are days there: "every mon".</param>
    public Found<IReadOnlyList<DayOfWeek>>? List(int at, bool isSure = false)
    {
        var days = new SortedSet<DayOfWeek>(Comparer<DayOfWeek>.Create((one, other) => FromMonday(one).CompareTo(FromMonday(other))));
        var end = at;
        for (var next = at; DayAt(next) is { } day && days.Add((DayOfWeek)day.Value);)
        {
            isSure |= !text.Has(next, DoubtfulWeekday);
            end = day.Next;
            next = Joint(end) is { } joint ? text.Skip(text.Skip(joint, On), Article) : end;
            if (next == end)
                break;
        }

        return (isSure && days.Count > 0) || days.Count > 1 ? new([.. days], end) : null;
    }

    /// <summary>"Monday to Friday", "du lundi au vendredi".</summary>
    public Found<IReadOnlyList<DayOfWeek>>? Range(int at)
    {
        var start = text.Skip(text.Skip(at, From), Article);
        if (DayAt(start) is not { } first || (text.Find(first.Next, To)?.Next ?? (text.Folded(first.Next) is "-" or "–" ? first.Next + 1 : (int?)null)) is not { } to
            || DayAt(text.Skip(to, Article)) is not { } last)
            return null;
        var days = Enumerable.Range(0, (last.Value - first.Value + 7) % 7 + 1).Select(d => (DayOfWeek)((first.Value + d) % 7));
        return new([.. days.OrderBy(FromMonday)], last.Next);
    }

    /// <summary>"Every weekday except Friday", "tous les jours sauf le week-end": the days that are left.</summary>
    public Found<RecurrencePattern> Without(Found<RecurrencePattern> found)
    {
        var (pattern, next) = found;
        if (pattern is { Frequency: RecurrenceFrequency.Daily, Interval: 1, Days.Count: 0 } && text.Find(next, WorkDays) is { } work)
            return new(pattern with { Frequency = RecurrenceFrequency.Weekly, Days = WorkWeek }, work.Next); // "tous les jours en semaine"
        if (pattern is not ({ Frequency: RecurrenceFrequency.Daily, Interval: 1 } or { Frequency: RecurrenceFrequency.Weekly, Days.Count: > 1 }) || Except(next) is not { } except)
            return found;
        var start = text.Skip(text.Skip(text.Skip(except, On), "the"), Article);
        var left = text.Find(start, WeekendWord) is { } weekend ? new(Weekend, weekend.Next) : List(start);
        if (left is not { } omitted)
            return found;
        var all = pattern.Days.Count > 0 ? pattern.Days : Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7));
        DayOfWeek[] kept = [.. all.Except(omitted.Value)];
        return kept.Length == 0 ? found : new(pattern with { Frequency = RecurrenceFrequency.Weekly, Days = kept }, omitted.Next);
    }

    private static readonly IReadOnlyList<DayOfWeek> WorkWeek = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static readonly IReadOnlyList<DayOfWeek> Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    private Found<int>? DayAt(int at) =>
        text.Find(at, PeriodSense.WeekdayWord) ?? text.Find(at, PeriodSense.Weekdays) ?? text.Find(at, DoubtfulWeekday);

    private int? Joint(int at) => text.Folded(at) switch
    {
        "," => text.Folded(at + 1) is "and" or "et" ? at + 2 : at + 1,
        "and" or "et" or "&" or "+" or "/" => at + 1,
        _ => null,
    };

    private int? Except(int at)
    {
        var start = text.Folded(at) is "," or "(" ? at + 1 : at;
        return text.Folded(start) switch
        {
            "except" => text.Skip(start + 1, "for"),
            "excepting" or "excluding" or "sauf" or "hors" or "excepte" or "hormis" or "without" or "sans" => start + 1,
            "but" or "mais" => text.Folded(start + 1) is "not" or "pas" ? start + 2 : text.Is(start, "but") ? start + 1 : null,
            "not" or "pas" => start + 1,
            _ => null,
        };
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
