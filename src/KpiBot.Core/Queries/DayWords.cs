using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Queries;

/// <summary>Days and periods in words that the period grammar reads back.</summary>
internal static class DayWords
{
    public static LocalizedText Of(DateOnly day) => new(UiLanguage.English.Day(day), UiLanguage.French.Day(day));

    /// <summary>"in October 2026", "on 5 October 2026", "from 1 October 2026 to 12 October 2026".</summary>
    public static LocalizedText During(DateRange days)
    {
        var first = Of(days.Start);
        var last = Of(days.End.AddDays(-1));
        if (days.Days == 1)
            return new($"on {first.English}", $"le {first.French}");
        if (days.Start.Day == 1 && days.End == days.Start.AddMonths(1))
            return new($"in {MonthOf(UiLanguage.English, days.Start)}", $"en {MonthOf(UiLanguage.French, days.Start)}");
        return new($"from {first.English} to {last.English}", $"du {first.French} au {last.French}");
    }

    private static string MonthOf(UiLanguage language, DateOnly day) => $"{language.Month(day.Month)} {day.Year}";
}
