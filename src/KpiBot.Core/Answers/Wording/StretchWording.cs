using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries.Insights;

namespace KpiBot.Core.Answers.Wording;

/// <summary>A stretch of days as one of its kind: "a Monday", "the first 22 days of a month".</summary>
internal sealed class StretchWording(UiLanguage language)
{
    /// <summary>After "the usual swing of", "l'écart habituel": "a Monday", "des 22 premiers jours d'un mois".</summary>
    public string One(Stretch stretch) => stretch.IsPart
        ? language.Say($"the first {stretch.Days.Days} days of a {English(stretch)}", $"des {stretch.Days.Days} premiers jours {French(stretch).OfOne}")
        : language.Say($"a {English(stretch)}", French(stretch).OfOne);

    /// <summary>"Highest week since 9–15 March 2026.", "Highest at this point of a month since March 2026."</summary>
    /// <param name="isStock">Whether it is counted on the last day.</param>
    public string Extreme(Insight.Extreme insight, bool isStock)
    {
        var what = What(insight.Stretch, insight.IsHighest, isStock && insight.Stretch.Unit is not CalendarUnit.Day);
        return insight.Since is { } since
            ? language.Say($"{what} since {Name(since, insight.Stretch)}.", $"{what} depuis {Name(since, insight.Stretch)}.")
            : language.Say($"{what} of all {insight.Passed + 1} in the data.", $"{what} sur les {insight.Passed + 1} que couvrent les données.");
    }

    /// <summary>"Lowest November of the last 3 years.", "Lowest 1–22 November of the last 3 years.", of a stock "Lower than on the same day of the last 2 years."</summary>
    public string ExtremeOfSeason(Insight.ExtremeOfSeason insight, bool isStock)
    {
        var (days, unit) = (insight.Stretch.Days, insight.Stretch.Unit);
        if (isStock)
        {
            var before = insight.Years - 1;
            return language.Say(
                $"{(insight.IsHighest ? "Higher" : "Lower")} than on the same day of the last {before} years.",
                $"Plus {(insight.IsHighest ? "élevé" : "bas")} que le même jour des {before} dernières années.");
        }

        var quarter = (days.Start.Month + 2) / 3;
        var season = insight.Stretch.IsPart ? language.Days(days, withYear: false)
            : unit is CalendarUnit.Month ? language.Month(days.Start.Month)
            : language.Say($"Q{quarter}", $"T{quarter}");
        var inFrench = insight.Stretch.IsPart ? $"La période {season} {Superlative(insight.IsHighest, isFeminine: true)}"
            : unit is CalendarUnit.Month ? $"Le mois {(season[0] is 'a' or 'o' ? "d'" : "de ")}{season} {Superlative(insight.IsHighest, isFeminine: false)}"
            : $"Le {season} {Superlative(insight.IsHighest, isFeminine: false)}";
        return language.Say($"{Superlative(insight.IsHighest)} {season} of the last {insight.Years} years.", $"{inFrench} des {insight.Years} dernières années.");
    }

    private string What(Stretch stretch, bool isHighest, bool isStock)
    {
        var (most, french) = (Superlative(isHighest), French(stretch));
        return (stretch.IsPart, isStock) switch
        {
            (true, true) => language.Say($"{most} at this point of a {English(stretch)}", $"Le niveau {Superlative(isHighest, isFeminine: false)} à ce stade {french.OfOne}"),
            (false, true) => language.Say($"{most} end of a {English(stretch)}", $"Le niveau {Superlative(isHighest, isFeminine: false)} à la fin {french.OfOne}"),
            (true, false) => language.Say(
                $"{most} first {stretch.Days.Days} days of a {English(stretch)}",
                $"Les {stretch.Days.Days} premiers jours {french.OfOne} {(isHighest ? "les plus élevés" : "les plus bas")}"),
            (false, false) => language.Say($"{most} {English(stretch)}", $"{french.The} {Superlative(isHighest, french.IsFeminine)}"),
        };
    }

    private static string Superlative(bool isHighest) => isHighest ? "Highest" : "Lowest";

    private static string Superlative(bool isHighest, bool isFeminine) => (isHighest, isFeminine) switch
    {
        (true, true) => "la plus élevée",
        (true, false) => "le plus élevé",
        (false, true) => "la plus basse",
        (false, false) => "le plus bas",
    };

    /// <summary>When the earlier one was, a part by what it is the beginning of; in French with its article.</summary>
    private string Name(DateRange days, Stretch like)
    {
        var whole = new DateRange(days.Start, UnitArithmetic.Add(like.Unit, days.Start, 1));
        return like.Unit switch
        {
            CalendarUnit.Day => language.Say(language.Day(days.Start), $"le {language.Day(days.Start)}"),
            CalendarUnit.Week => language.Say(language.Days(whole), $"celle {language.Days(whole)}"),
            CalendarUnit.Month or CalendarUnit.Year => language.Range(whole, like.Unit),
            _ => language.Say(language.Range(whole, like.Unit), $"le {language.Range(whole, like.Unit)}"),
        };
    }

    private static string English(Stretch stretch) => stretch.Unit switch
    {
        CalendarUnit.Day => UiLanguage.English.DayOfWeek(stretch.Days.Start).Split(' ')[0],
        CalendarUnit.Week => "week",
        CalendarUnit.Month => "month",
        CalendarUnit.Quarter => "quarter",
        CalendarUnit.HalfYear => "half-year",
        CalendarUnit.Year => "year",
        CalendarUnit.FiscalQuarter => "fiscal quarter",
        CalendarUnit.FiscalYear => "fiscal year",
    };

    private static (string The, string OfOne, bool IsFeminine) French(Stretch stretch) => stretch.Unit switch
    {
        CalendarUnit.Day when UiLanguage.French.DayOfWeek(stretch.Days.Start).Split(' ')[0] is var weekday => ($"Le {weekday}", $"d'un {weekday}", false),
        CalendarUnit.Week => ("La semaine", "d'une semaine", true),
        CalendarUnit.Month => ("Le mois", "d'un mois", false),
        CalendarUnit.Quarter => ("Le trimestre", "d'un trimestre", false),
        CalendarUnit.HalfYear => ("Le semestre", "d'un semestre", false),
        CalendarUnit.Year => ("L'année", "d'une année", true),
        CalendarUnit.FiscalQuarter => ("Le trimestre d'exercice", "d'un trimestre d'exercice", false),
        _ => ("L'exercice", "d'un exercice", false),
    };
}
