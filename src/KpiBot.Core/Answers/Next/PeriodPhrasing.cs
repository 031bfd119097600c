using System.Globalization;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Next;

/// <summary>
/// Days as words that the period grammar reads back. Dates come first; the words of today ("month to date") follow, for where
/// the dates alone would be set against other days than the period is.
/// </summary>
internal static class PeriodPhrasing
{
    /// <summary>"in October 2026", "du 1er au 12 octobre 2026", "month to date".</summary>
    public static IEnumerable<string> During(PeriodExpression said, Period period, UiLanguage language)
    {
        if (Named(period.Range, period.Unit, language) is { } name)
            yield return $"{Preposition(period.Range, language)}{name}";
        yield return Days(period.Range, language);
        if (OfToday(said, language) is { } words)
            yield return words;
    }

    /// <summary>The same without a preposition, as it stands after "vs".</summary>
    public static IEnumerable<string> Names(PeriodExpression said, Period period, UiLanguage language)
    {
        if (Named(period.Range, period.Unit, language) is { } name)
            yield return name;
        yield return period.Range.Days == 1 ? language.Day(period.Range.Start) : Days(period.Range, language);
        if (OfToday(said, language) is { } words)
            yield return words;
    }

    private static string Days(DateRange days, UiLanguage language)
    {
        var (first, last) = (language.Day(days.Start), language.Day(days.End.AddDays(-1)));
        return days.Days == 1 ? language.Say($"on {first}", $"le {first}") : language.Say($"from {first} to {last}", $"du {first} au {last}");
    }

    private static string? Named(DateRange days, CalendarUnit unit, UiLanguage language)
    {
        var (start, end) = (days.Start, days.End);
        if (unit is CalendarUnit.Week && days.Days == 7 && start.DayOfWeek is DayOfWeek.Monday)
            return language.Say($"week {ISOWeek.GetWeekOfYear(start)} of {ISOWeek.GetYear(start)}", $"semaine {ISOWeek.GetWeekOfYear(start)} {ISOWeek.GetYear(start)}");
        if (start.Day != 1 || end.Day != 1)
            return null;
        return MonthsIn(days) switch
        {
            1 => Month(start, language),
            3 when start.Month % 3 == 1 => $"{language.Quarter(start.Month)} {start.Year}",
            6 when start.Month % 6 == 1 => language.Say("H", "S") + $"{(start.Month + 5) / 6} {start.Year}",
            12 when start.Month == 1 => $"{start.Year}",
            _ => language.Say($"{Month(start, language)} to {Month(end.AddDays(-1), language)}", $"{Month(start, language)} à {Month(end.AddDays(-1), language)}"),
        };
    }

    private static string Preposition(DateRange days, UiLanguage language) => (MonthsIn(days), days.Start.Day) switch
    {
        (1 or 12, 1) => language.Say("in ", "en "),
        (3, 1) when days.Start.Month % 3 == 1 => language.Say("in ", "au "),
        (6, 1) when days.Start.Month % 6 == 1 => language.Say("in ", "au "),
        ( > 1, 1) => language.Say("from ", "de "),
        _ => language.Say("in ", "en "),
    };

    private static int MonthsIn(DateRange days) => (days.End.Year * 12) + days.End.Month - (days.Start.Year * 12) - days.Start.Month;

    private static string Month(DateOnly day, UiLanguage language) => $"{language.Month(day.Month)} {day.Year}";

    private static string? OfToday(PeriodExpression said, UiLanguage language) => said switch
    {
        ToDate(CalendarUnit.Month) => language.Say("month to date", "depuis le début du mois"),
        ToDate(CalendarUnit.Quarter) => language.Say("quarter to date", "depuis le début du trimestre"),
        ToDate(CalendarUnit.Year) => language.Say("year to date", "depuis le début de l'année"),
        LastUnits(CalendarUnit.Month, var count, Rolling: true) => language.Say($"rolling {count} months", $"{count} mois glissants"),
        _ => null,
    };
}
