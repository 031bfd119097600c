using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Days and ranges of days in words, never in figures that two countries read differently.</summary>
public static class DayWording
{
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchMonths = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet",
        "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] EnglishWeekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static readonly string[] FrenchWeekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    public static string Month(this UiLanguage language, int month) => language switch
    {
        UiLanguage.English => EnglishMonths[month - 1],
        UiLanguage.French => FrenchMonths[month - 1],
    };

    /// <summary>"22 November 2026", "1er novembre 2026".</summary>
    public static string Day(this UiLanguage language, DateOnly day, bool withMonth = true, bool withYear = true) =>
        DayNumber(language, day) + (withMonth ? " " + language.Month(day.Month) : "") + (withYear ? $" {day.Year}" : "");

    /// <summary>"Sunday 22 November 2026", "dimanche 22 novembre 2026".</summary>
    public static string DayOfWeek(this UiLanguage language, DateOnly day) => language switch
    {
        UiLanguage.English => EnglishWeekdays[(int)day.DayOfWeek],
        UiLanguage.French => FrenchWeekdays[(int)day.DayOfWeek],
    } + " " + language.Day(day);

    /// <summary>"1–22 November 2026", "du 1er au 22 novembre 2026"; both ends are in it, and what they share is said once.</summary>
    /// <param name="range">Not empty.</param>
    /// <param name="withYear">False where the year was said just before; only for a range inside one year.</param>
    public static string Days(this UiLanguage language, DateRange range, bool withYear = true)
    {
        var last = range.End.AddDays(-1);
        if (range.Start == last)
            return language.Day(last, withYear: withYear);
        var sameYear = range.Start.Year == last.Year;
        var sameMonth = sameYear && range.Start.Month == last.Month;
        var from = language.Day(range.Start, withMonth: !sameMonth, withYear: !sameYear);
        var to = language.Day(last, withYear: withYear || !sameYear);
        return language switch
        {
            UiLanguage.English => sameMonth ? $"{from}–{to}" : $"{from} – {to}",
            UiLanguage.French => $"du {from} au {to}",
        };
    }

    private static string DayNumber(UiLanguage language, DateOnly day) =>
        language is UiLanguage.French && day.Day == 1 ? "1er" : $"{day.Day}";
}
