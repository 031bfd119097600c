using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Days by their names: "Monday", "last Friday", "vendredi prochain", "Tuesday the 18th".</summary>
internal sealed class WeekdayGrammar(PeriodText text, NumberGrammar numbers, RelativeGrammar relative, DateGrammar dates)
{
    /// <summary>"Monday", "Tuesday the 18th", "last Friday", "vendredi prochain", "Tuesday of next week", "previous week - Monday".</summary>
    public Found<PeriodExpression>? At(int at)
    {
        if (WeeksAgo(at) is { } ago)
            return ago;
        at = text.Skip(text.Skip(at, "on"), Article);
        if (text.Find(at, OffsetBefore) is { } before && text.Find(before.Next, PeriodSense.WeekdayWord) is { } offset)
            return InBrackets(WeekdayBy((DayOfWeek)offset.Value, before.Value, isEnglish: !IsFrenchDay(before.Next)), offset.Next, (DayOfWeek)offset.Value, before.Value);
        if ((text.Find(at, PeriodSense.WeekdayWord) ?? ShortWeekday(at)) is { } day)
        {
            var weekday = (DayOfWeek)day.Value;
            if (text.Find(day.Next, OffsetAfter) is { } after)
                return InBrackets(WeekdayBy(weekday, after.Value, isEnglish: false), after.Next, weekday, text.Is(day.Next, "suivant") ? null : after.Value);
            var numberAt = text.Skip(text.Skip(day.Next, ","), Article);
            if (text.IsNumber(numberAt) && numbers.DayNumber(numberAt) is { } number && !IsCounted(number.Next) && !text.Touches(number.Next))
                return Found.Period(new DayOfMonth(number.Value) { Beside = weekday }, number.Next);
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

    /// <summary>"Two Mondays ago", "il y a deux lundis": the last one is one Monday ago.</summary>
    private Found<PeriodExpression>? WeeksAgo(int at)
    {
        var before = text.Find(at, AgoBefore);
        if (numbers.Count(before?.Next ?? at) is not { } count || (text.Find(count.Next, PeriodSense.Weekdays) ?? text.Find(count.Next, PeriodSense.WeekdayWord)) is not { } day)
            return null;
        var end = before is not null ? day.Next : text.Find(day.Next, Ago)?.Next;
        return end is { } next ? Found.Period(new Shifted(new Calendar.Weekday((DayOfWeek)day.Value), CalendarUnit.Week, 1 - count.Value), next) : null;
    }

    /// <summary>"Tuesday 18 leads" has no date in it; "mardi 18 vs mardi 11" has two.</summary>
    private bool IsCounted(int at) => text.IsWord(at) && !text.Has(at, Joining);

    /// <summary>"two months from today on Tuesday": the first such day from then on.</summary>
    public Found<PeriodExpression>? From(Found<PeriodExpression> then) =>
        text.Find(then.Next, On) is { } on && text.Find(on.Next, PeriodSense.WeekdayWord) is { } day
            ? Found.Period(new NthWeekday(1, (DayOfWeek)day.Value, new SpanFrom(then.Value, CalendarUnit.Week, 1)), day.Next)
            : null;

    /// <summary>"Mon", "Sat" and "Sun" beside another weekday, or with what only a day has: "Mon and Tue", "Mon-Fri", "since Mon".</summary>
    private Found<int>? ShortWeekday(int at) =>
        text.Find(at, PeriodSense.DoubtfulWeekday) is { } day && (IsLast(at) || IsBesideWeekday(at - 1, -1) || IsBesideWeekday(day.Next, 1) || text.Follows(at, SinceWord) || text.Is(at - 1, "on"))
            ? day
            : null;

    /// <summary>"Orders sat?", "CA jeu par pays"; "customer sat" is their satisfaction, "mar" alone may be March, and "mon" is also "my".</summary>
    private bool IsLast(int at) =>
        at > 0 && text.IsWord(at - 1) && text.Folded(at) is not ("mar" or "mon") && (at + 1 >= text.Count || text.Folded(at + 1) is "?" or "!" or "." or "by" or "per" or "par" or "vs")
        && text.Folded(at - 1) is not ("customer" or "customers" or "cust" or "client" or "clients" or "user" or "c" or "the" or "a" or "le" or "la" or "de" or "en" or "du");

    private bool IsBesideWeekday(int joint, int step) =>
        text.Folded(joint) is "and" or "," or "-" or "to" or "+" or "&" or "/" or "through" or "vs" or "et" or "a" or "au"
        && (text.Has(joint + step, PeriodSense.WeekdayWord) || text.Has(joint + step, PeriodSense.DoubtfulWeekday));

    /// <summary>A date in brackets behind its weekday says it again, and says it better: "this Friday (June 15)".</summary>
    private Found<PeriodExpression> InBrackets(PeriodExpression weekday, int next, DayOfWeek day, int? offset = null)
    {
        var at = text.Skip(text.Skip(next, "("), ",");
        if (dates.At(at) is not { Value: CalendarDay date } found || (text.Is(next, "(") && !text.Is(found.Next, ")")))
            return Found.Period(weekday, next);
        var meant = dates.OtherOrder(at) is { } other ? new OnWeekday(day, BesideWeekday(date), BesideWeekday(other)) : Told(date);
        return Found.Period(meant, text.Skip(found.Next, ")"));

        PeriodExpression Told(CalendarDay one) => BesideWeekday(one with { Beside = day });

        PeriodExpression BesideWeekday(CalendarDay one) => offset is { } told && one.Year is null ? PeriodGrammar.Occurrence(one, told) : one;
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
}
