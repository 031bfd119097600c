using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Queries;

/// <summary>Days and periods in words that the period grammar reads back.</summary>
internal static class DayWords
{
    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] French =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static LocalizedText Of(DateOnly day) => new(
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {English[day.Month - 1]} {day.Year}"),
        string.Create(CultureInfo.InvariantCulture, $"{day.Day}{(day.Day == 1 ? "er" : "")} {French[day.Month - 1]} {day.Year}"));

    /// <summary>"in October 2026", "on 5 October 2026", "from 1 October 2026 to 12 October 2026".</summary>
    public static LocalizedText During(DateRange days)
    {
        var first = Of(days.Start);
        var last = Of(days.End.AddDays(-1));
        if (days.Days == 1)
            return new($"on {first.English}", $"le {first.French}");
        if (days.Start.Day == 1 && days.End == days.Start.AddMonths(1))
            return new($"in {MonthOf(English, days.Start)}", $"en {MonthOf(French, days.Start)}");
        return new($"from {first.English} to {last.English}", $"du {first.French} au {last.French}");
    }

    private static string MonthOf(string[] names, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{names[day.Month - 1]} {day.Year}");
}
