using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Lengths of time counted in days: in days below a year, in years and months from there on.</summary>
public static class DurationWording
{
    private const decimal DaysOfAYear = 365.25m;
    private const int WholeDaysFrom = 100;

    /// <param name="days">Negative where it lies before.</param>
    public static string Days(this UiLanguage language, decimal days)
    {
        if (Math.Abs(days) < DaysOfAYear)
            return language.Number(days, Decimals(days)) + language.UnitSpace() + DayWord(language, days);
        var months = (int)NumberWording.Round(Math.Abs(days) / (DaysOfAYear / 12), 0);
        return (days < 0 ? "-" : "") + YearsAndMonths(language, months / 12, months % 12);
    }

    /// <summary>A change: always in days, with its sign.</summary>
    public static string SignedDays(this UiLanguage language, decimal days) =>
        language.SignedNumber(days, Decimals(days)) + language.UnitSpace() + DayWord(language, days);

    private static int Decimals(decimal days) => decimal.IsInteger(days) || Math.Abs(days) >= WholeDaysFrom ? 0 : 1;

    private static string DayWord(UiLanguage language, decimal days) =>
        language.IsPlural(days) ? language.Say("days", "jours") : language.Say("day", "jour");

    private static string YearsAndMonths(UiLanguage language, int years, int months) => language switch
    {
        UiLanguage.English => $"{years} year{(years > 1 ? "s" : "")}{(months == 0 ? "" : $" {months} month{(months > 1 ? "s" : "")}")}",
        UiLanguage.French => $"{years} an{(years > 1 ? "s" : "")}{(months == 0 ? "" : $" et {months} mois")}",
    };
}
