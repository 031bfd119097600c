using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>What an unsettled period can mean, in words that mean one thing alone; the likeliest first.</summary>
internal static class PeriodsMeant
{
    public static IReadOnlyList<LocalizedText> By(Unsettled unsettled, DateOnly today) => unsettled.By switch
    {
        Unsettling.Fortnight => [Last(15, CalendarUnit.Day), Last(2, CalendarUnit.Week), HalfOf(today)],
        Unsettling.SomeDay => [new("yesterday", "hier"), Last(7, CalendarUnit.Day)],
        Unsettling.WorkDays => [new("weekdays of last week", "jours ouvrés de la semaine dernière"), new("weekdays of this week", "jours ouvrés de cette semaine")],
        Unsettling.BeforeOrLastYear => [Before(unsettled.Unit), SameLastYear(unsettled.Unit, today)],
        Unsettling.Reach => unsettled.Unit switch
        {
            CalendarUnit.Day => [Last(3, CalendarUnit.Day), Last(7, CalendarUnit.Day), Last(15, CalendarUnit.Day)],
            CalendarUnit.Week => [Last(2, CalendarUnit.Week), Last(4, CalendarUnit.Week), Last(8, CalendarUnit.Week)],
            CalendarUnit.Month => [Last(2, CalendarUnit.Month), Last(3, CalendarUnit.Month), Last(6, CalendarUnit.Month)],
            { } unit => [Last(2, unit), Last(3, unit), Last(5, unit)],
            null => [Last(7, CalendarUnit.Day), Last(30, CalendarUnit.Day), Last(3, CalendarUnit.Month)],
        },
    };

    private static LocalizedText Last(int count, CalendarUnit unit)
    {
        var (english, french, isFeminine) = Names(unit);
        return new($"last {count} {english}s", $"{count} {(isFeminine ? "dernières" : "derniers")} {(french.EndsWith('s') ? french : french + "s")}");
    }

    private static LocalizedText HalfOf(DateOnly today)
    {
        var isFirst = today.Day <= 15;
        var month = UiLanguage.French.Month(today.Month);
        return new(
            $"{(isFirst ? "first" : "second")} half of {UiLanguage.English.Month(today.Month)}",
            $"{(isFirst ? "1re" : "2e")} quinzaine {(month[0] is 'a' or 'o' ? "d’" : "de ")}{month}");
    }

    private static LocalizedText Before(CalendarUnit? unit)
    {
        var (english, french, isFeminine) = Names(unit ?? CalendarUnit.Month);
        return new($"last {english}", $"{french} {(isFeminine ? "dernière" : "dernier")}");
    }

    private static LocalizedText SameLastYear(CalendarUnit? unit, DateOnly today) => unit switch
    {
        CalendarUnit.Week => WeekOfYearBefore(today.ToDateTime(TimeOnly.MinValue)),
        CalendarUnit.Quarter => new($"Q{(today.Month + 2) / 3} {today.Year - 1}", $"T{(today.Month + 2) / 3} {today.Year - 1}"),
        _ => new($"{UiLanguage.English.Month(today.Month)} {today.Year - 1}", $"{UiLanguage.French.Month(today.Month)} {today.Year - 1}"),
    };

    private static LocalizedText WeekOfYearBefore(DateTime day) =>
        new($"week {ISOWeek.GetWeekOfYear(day)} {ISOWeek.GetYear(day) - 1}", $"semaine {ISOWeek.GetWeekOfYear(day)} {ISOWeek.GetYear(day) - 1}");

    private static (string English, string French, bool IsFeminine) Names(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => ("day", "jour", false),
        CalendarUnit.Week => ("week", "semaine", true),
        CalendarUnit.Month => ("month", "mois", false),
        CalendarUnit.Quarter => ("quarter", "trimestre", false),
        CalendarUnit.HalfYear => ("half-year", "semestre", false),
        CalendarUnit.Year => ("year", "année", true),
        CalendarUnit.FiscalQuarter => ("fiscal quarter", "trimestre fiscal", false),
        CalendarUnit.FiscalYear => ("fiscal year", "exercice", false),
    };
}
