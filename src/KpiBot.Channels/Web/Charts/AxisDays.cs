using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Web.Charts;

/// <summary>Days as they stand under an axis: short, the full words are in the table.</summary>
internal static class AxisDays
{
    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] FrenchMonths = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    public static string Of(DateOnly start, Grain grain, UiLanguage language) => grain switch
    {
        Grain.Day or Grain.Week => $"{DayOf(start, language)} {MonthOf(start, language)}",
        Grain.Month => $"{MonthOf(start, language)} {start.Year}",
        Grain.Quarter => (language is UiLanguage.English ? "Q" : "T") + string.Create(CultureInfo.InvariantCulture, $"{(start.Month + 2) / 3} {start.Year}"),
        Grain.Year => start.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static string DayOf(DateOnly day, UiLanguage language) => language is UiLanguage.French && day.Day == 1 ? "1er" : $"{day.Day}";

    private static string MonthOf(DateOnly day, UiLanguage language) => language switch
    {
        UiLanguage.English => EnglishMonths[day.Month - 1],
        UiLanguage.French => FrenchMonths[day.Month - 1],
    };
}
