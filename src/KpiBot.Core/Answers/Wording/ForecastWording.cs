using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries.Forecasts;
using KpiBot.Core.Queries.Targets;

namespace KpiBot.Core.Answers.Wording;

/// <summary>How a forecast was made and how far it is to be trusted, and how a target was spread over its days.</summary>
internal sealed class ForecastWording(UiLanguage language, ValueWording values)
{
    public IEnumerable<LabelledText> How(ForecastResult forecast)
    {
        var methods = forecast.Methods.Distinct().Select(Method).ToList();
        yield return new(language.Say("Method", "Méthode"), string.Join(language.Say("; ", " ; "), methods));
        yield return new(language.Say("Error in the backtest", "Erreur au test rétrospectif"), Error(forecast));
        yield return new(language.Say("Range", "Fourchette"), language.Say(
            $"held the landing in 80% of {language.Number(forecast.Trials)} looks back over as many days ahead",
            $"contenait l'atterrissage dans 80 % de {language.Number(forecast.Trials)} essais sur le passé, au même horizon"));
        yield return new(language.Say("History", "Historique"), language.Say($"since {language.Day(forecast.From)}", $"depuis le {language.Day(forecast.From)}"));
    }

    public LabelledText How(ExpectedByNow expected) => new(language.Say("Expected by now", "Attendu à ce jour"), expected.Basis switch
    {
        PaceBasis.Plan => language.Say("the targets of the months that are over", "les objectifs des mois terminés"),
        PaceBasis.Weekdays => language.Say("by what each weekday brought in the last half year", "selon le poids de chaque jour de la semaine sur les six derniers mois"),
        PaceBasis.EarlierYears => language.Say("by how far the same days had come in earlier years", "selon l'avancement aux mêmes jours des années passées"),
        PaceBasis.WorkingDays => language.Say("evenly over working days: there is too little history for a profile", "réparti sur les jours ouvrés : l'historique est trop court pour un profil"),
        PaceBasis.Level => language.Say("a rate is expected to be at its target at any time", "un taux est attendu à son objectif à tout moment"),
    });

    private string Error(ForecastResult forecast)
    {
        var error = language.Say($"{Percent(forecast.Error)} (wMAPE of the landing)", $"{Percent(forecast.Error)} (wMAPE de l'atterrissage)");
        if (forecast.NaiveError is not { } naive)
            return error;
        return forecast.Methods.All(IsNaive)
            ? error + language.Say("; no other method did better than the seasonal naive one", " ; aucune autre méthode n'a fait mieux que la méthode naïve saisonnière")
            : error + language.Say($", against {Percent(naive)} for seasonal naive", $", contre {Percent(naive)} pour la méthode naïve saisonnière");
    }

    private static bool IsNaive(ForecastMethod method) => method is ForecastMethod.SeasonalNaiveWeek or ForecastMethod.SeasonalNaiveYear;

    private string Method(ForecastMethod method) => method switch
    {
        ForecastMethod.SeasonalNaiveWeek => language.Say("seasonal naive, week by week", "naïve saisonnière, de semaine en semaine"),
        ForecastMethod.SeasonalNaiveWeekDrift => language.Say("seasonal naive with drift, week by week", "naïve saisonnière avec dérive, de semaine en semaine"),
        ForecastMethod.SeasonalNaiveYear => language.Say("seasonal naive, year by year", "naïve saisonnière, d'année en année"),
        ForecastMethod.SeasonalNaiveYearGrowth => language.Say("seasonal naive with growth, year by year", "naïve saisonnière avec croissance, d'année en année"),
        ForecastMethod.HoltWintersWeek => language.Say("Holt–Winters, additive, weekly season", "Holt-Winters additif, saison hebdomadaire"),
        ForecastMethod.HoltWintersWeekDamped => language.Say("Holt–Winters, additive and damped, weekly season", "Holt-Winters additif amorti, saison hebdomadaire"),
        ForecastMethod.HoltWintersYear => language.Say("Holt–Winters, additive, yearly season with a weekday profile", "Holt-Winters additif, saison annuelle et profil par jour de semaine"),
        ForecastMethod.HoltWintersYearDamped => language.Say("Holt–Winters, additive and damped, yearly season with a weekday profile", "Holt-Winters additif amorti, saison annuelle et profil par jour de semaine"),
    };

    private string Percent(decimal share) => values.Full(KpiUnit.Percent, share);
}
