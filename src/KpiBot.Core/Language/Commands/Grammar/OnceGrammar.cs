using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Periods;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Tomorrow at 9", "at 5pm on Friday", "demain à 9h", "in two hours": the one time that a post is for.</summary>
internal sealed class OnceGrammar(CommandText text, ClockGrammar clock)
{
    /// <param name="needsHour">Whether a day that has no hour beside it is one that the question is about.</param>
    public (int From, int Next, SnoozeEnd When)? Find(int from, bool needsHour)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at))
                continue;
            if ((Delay(at) ?? DayFirst(at, needsHour) ?? HourFirst(at)) is { } found)
                return (text.Is(at - 1, "-") && text.Has(at, It) ? at + 1 : at, found.Next, found.Value); // the "le" of "envoie-le demain" is no article
        }

        return null;
    }

    private Found<SnoozeEnd>? Delay(int at) =>
        text.Has(at, In) && clock.End(at) is { Value: SnoozeEnd.After } delay ? delay : null;

    private Found<SnoozeEnd>? DayFirst(int at, bool needsHour)
    {
        var isArticle = text.Folded(at) is "on" or "for" or "pour" || (text.Is(at, "le") && !text.Is(at - 1, "-"));
        var start = isArticle ? at + 1 : at;
        if ((ThisPart(at) ?? DayAt(at) ?? DayAt(start)) is not { } day)
            return null;
        var part = DayPart.Morning;
        var past = ThisPart(at) is null ? clock.PastPartOfDay(day.Next, out part) : clock.PastPartOfDay(text.Is(at, "tonight") ? at : at + 1, out part);
        past = Math.Max(past, day.Next);
        part = text.Is(at, "tonight") ? DayPart.Evening : part;
        var hour = clock.Hour(text.Skip(past, ","));
        if (hour is null && (needsHour || !day.Value.IsAhead))
            return null;
        var time = hour?.Value is { Hour: < 12 } early && part is DayPart.Afternoon or DayPart.Evening && hour.Value.Value.Hour > 0 ? early.AddHours(12) : hour?.Value;
        return new(new SnoozeEnd.Moment(day.Value.Day, time), hour?.Next ?? past);
    }

    /// <summary>"At 5pm on Friday", "à 17h vendredi".</summary>
    private Found<SnoozeEnd>? HourFirst(int at)
    {
        if (clock.Hour(at) is not { } hour)
            return null;
        var next = text.Folded(hour.Next) is "on" or "le" or "," ? hour.Next + 1 : hour.Next;
        return (DayAt(hour.Next) ?? DayAt(next)) is { } day ? new(new SnoozeEnd.Moment(day.Value.Day, hour.Value), day.Next) : null;
    }

    /// <summary>"Tonight", "this afternoon", "ce soir".</summary>
    private Found<(DayAhead Day, bool IsAhead)>? ThisPart(int at)
    {
        if (text.Is(at, "tonight"))
            return new((new DayAhead.InDays(0), true), at + 1);
        var next = text.Folded(at) is "this" or "ce" or "cet" or "cette" ? clock.PastPartOfDay(at + 1, out _) : at;
        return next > at + 1 ? new((new DayAhead.InDays(0), true), next) : null;
    }

    /// <summary>A day to come, and whether it can be no other: "tomorrow"; "Friday" is also the one that was.</summary>
    private Found<(DayAhead Day, bool IsAhead)>? DayAt(int at)
    {
        if (text.TimeAt(at) is not { Expression: { } said, Recurrence: null } match)
            return null;
        var next = text.Place(match).Next;
        return said switch
        {
            RelativePeriod { Unit: CalendarUnit.Day, Offset: 0 } => new((new DayAhead.InDays(0), false), next),
            RelativePeriod { Unit: CalendarUnit.Day, Offset: > 0 } or NextOccurrence or NextWeekday or WeekdayIn { Week: RelativePeriod { Offset: > 0 } } or Shifted { Count: > 0, Unit: CalendarUnit.Day }
                => ClockGrammar.Ahead(said) is { } ahead ? new((ahead, true), next) : null,
            Weekday or CalendarDay => ClockGrammar.Ahead(said) is { } day ? new((day, false), next) : null,
            _ => null,
        };
    }
}
