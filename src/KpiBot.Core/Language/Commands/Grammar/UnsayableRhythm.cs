using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Periods;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Every ten working days", "every 90 minutes", "three times a week": how often, in words that no recurrence rule says.</summary>
internal sealed class UnsayableRhythm(CommandText text, PeriodText words)
{
    private readonly NumberGrammar numbers = new(words);
    private bool isRead;
    private (int From, int Next)? found;

    /// <summary>The first one's tokens; null where there is none.</summary>
    public (int From, int Next)? Find()
    {
        if (isRead)
            return found;
        isRead = true;
        for (var at = 0; at < text.Count && found is null; at++)
            found = (Every(at) ?? TimesA(at)) is { } next ? (at, next) : null;
        return found;
    }

    private int? Every(int at)
    {
        if (words.Find(at, PeriodSense.Every) is not { } every || (words.Find(every.Next, PeriodSense.Other) ?? numbers.Count(every.Next) ?? numbers.Ordinal(every.Next)) is not { } interval)
            return null;
        var working = words.Find(interval.Next, PeriodSense.BusinessDay);
        return working?.Next ?? text.Find(interval.Next, CommandSense.Minute)?.Next;
    }

    /// <summary>Twice a day is two hours; anything else needs its days.</summary>
    private int? TimesA(int at)
    {
        var times = text.Is(at, "twice") ? new Found<int>(2, at + 1) : numbers.Count(at) is { Value: > 1 } count && text.Folded(count.Next) is "times" or "fois" ? new(count.Value, count.Next + 1) : (Found<int>?)null;
        if (times is not { } said || text.Folded(said.Next) is not ("a" or "per" or "par" or "each" or "every" or "chaque"))
            return null;
        return words.Find(said.Next + 1, PeriodSense.Unit) is { } unit && (said.Value > 2 || unit.Value != (int)CalendarUnit.Day) ? unit.Next : null;
    }
}
