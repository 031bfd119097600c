using System.Collections.Concurrent;
using KpiBot.Core.Calendar;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>
/// What the texts behind an answer's buttons are read as, outside any thread. The same few stand under most answers of a day, so
/// that reading them anew would take longer than the answer.
/// </summary>
public sealed class OfferedReadings(IntentParser parser, BusinessCalendar calendar)
{
    /// <summary>More than a day's answers offer; where it is reached all are forgotten.</summary>
    private const int Most = 2_000;

    private sealed record OfDay(DateOnly Day, ConcurrentDictionary<(string Text, UiLanguage Channel), Parse> Parses);

    private OfDay known = new(calendar.Today, []);

    /// <param name="channel">Breaks a tie where the text says nothing about its language.</param>
    public Parse Of(string text, UiLanguage channel)
    {
        var day = calendar.Today;
        var readings = Volatile.Read(ref known);
        if (readings.Day != day || readings.Parses.Count >= Most)
        {
            readings = new(day, []);
            Volatile.Write(ref known, readings);
        }

        return readings.Parses.GetOrAdd((text, channel), key => parser.Parse(key.Text, key.Channel));
    }
}
