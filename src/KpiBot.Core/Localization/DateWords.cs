namespace KpiBot.Core.Localization;

/// <summary>Days and months in words, never in figures that two countries read differently.</summary>
public static class DateWords
{
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchMonths = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet",
        "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] ShortEnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] ShortFrenchMonths = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    private static readonly string[] EnglishWeekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static readonly string[] FrenchWeekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <param name="month">From 1 to 12.</param>
    public static string Month(this UiLanguage language, int month) => language switch
    {
        UiLanguage.English => EnglishMonths[month - 1],
        UiLanguage.French => FrenchMonths[month - 1],
    };

    /// <summary>"Nov", "nov.": as an axis writes it.</summary>
    /// <param name="month">From 1 to 12.</param>
    public static string ShortMonth(this UiLanguage language, int month) => language switch
    {
        UiLanguage.English => ShortEnglishMonths[month - 1],
        UiLanguage.French => ShortFrenchMonths[month - 1],
    };

    /// <summary>"22 Nov", "1er nov.".</summary>
    public static string ShortDay(this UiLanguage language, DateOnly day) => $"{DayNumber(language, day)} {language.ShortMonth(day.Month)}";

    /// <summary>"Q4", "T4".</summary>
    /// <param name="month">Of its months, from 1 to 12.</param>
    public static string Quarter(this UiLanguage language, int month) => language switch
    {
        UiLanguage.English => $"Q{(month + 2) / 3}",
        UiLanguage.French => $"T{(month + 2) / 3}",
    };

    /// <summary>"22 November 2026", "1er novembre 2026".</summary>
    public static string Day(this UiLanguage language, DateOnly day, bool withMonth = true, bool withYear = true) =>
        DayNumber(language, day) + (withMonth ? " " + language.Month(day.Month) : "") + (withYear ? $" {day.Year}" : "");

    /// <summary>"Sunday 22 November 2026", "dimanche 22 novembre 2026".</summary>
    public static string DayOfWeek(this UiLanguage language, DateOnly day, bool withYear = true) =>
        $"{language.Weekday(day.DayOfWeek)} {language.Day(day, withYear: withYear)}";

    public static string Weekday(this UiLanguage language, DayOfWeek day) => language switch
    {
        UiLanguage.English => EnglishWeekdays[(int)day],
        UiLanguage.French => FrenchWeekdays[(int)day],
    };

    private static string DayNumber(UiLanguage language, DateOnly day) =>
        language is UiLanguage.French && day.Day == 1 ? "1er" : $"{day.Day}";
}
