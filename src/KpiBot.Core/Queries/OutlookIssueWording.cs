using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries.Forecasts;
using static KpiBot.Core.Queries.QueryIssueWording;

namespace KpiBot.Core.Queries;

/// <summary>Says in a sentence or two why there is no forecast or no target, and what would help.</summary>
internal static class OutlookIssueWording
{
    private const string Nnbsp = "\u202F";

    public static LocalizedText Of(QueryIssue.ForecastOver issue) => new(
        $"That period is over, so there is nothing left to forecast of {Quoted(issue.Kpi.Name).English}: its result is known.",
        $"Cette période est terminée{Nnbsp}: il n'y a plus rien à prévoir pour {Quoted(issue.Kpi.Name).French}, le résultat est connu.");

    public static LocalizedText Of(QueryIssue.NotForecastable issue)
    {
        var why = issue.Reason switch
        {
            NoForecastReason.Stock => new LocalizedText(
                "it is counted on a day and does not add up over days",
                "cet indicateur se compte à une date et ne s'additionne pas de jour en jour"),
            NoForecastReason.Cohort => new(
                "it follows cohorts, and what the latest ones will come to is still open",
                "cet indicateur suit des cohortes, et le résultat des plus récentes n'est pas encore connu"),
            NoForecastReason.Mean => new(
                "it is a mean, and the means of days do not add up",
                "c'est une moyenne, et les moyennes des jours ne s'additionnent pas"),
            NoForecastReason.CountedTwice => new(
                "it counts the same one on several days, so its days do not add up",
                "un même élément y compte sur plusieurs jours, et les jours ne s'additionnent donc pas"),
        };
        return new(
            $"I do not forecast {Quoted(issue.Kpi.Name).English}: {why.English}.",
            $"Je ne fais pas de prévision pour {Quoted(issue.Kpi.Name).French}{Nnbsp}: {why.French}.");
    }

    public static LocalizedText Of(QueryIssue.HistoryTooShort issue)
    {
        var (days, needed) = (Number(issue.Days), Number(issue.Needed));
        return new(
            $"There is too little history to forecast {Quoted(issue.Kpi.Name).English} that far: {days} days, and it takes {needed} to try a method out.",
            $"L'historique est trop court pour prévoir {Quoted(issue.Kpi.Name).French} à cet horizon{Nnbsp}: {Spaced(days)} jours, il en faut {Spaced(needed)} pour éprouver une méthode.");
    }

    public static LocalizedText Of(QueryIssue.NoTarget issue)
    {
        var during = DayWords.During(issue.Period);
        var part = issue.IsFiltered ? new LocalizedText(" for this selection", " pour cette sélection") : new("", "");
        var wayOn = issue.Elsewhere is { } other
            ? new LocalizedText($"There is one {DayWords.During(other).English}.", $"Il y en a un {DayWords.During(other).French}.")
            : new(
                "Targets come from a source that fills “targets”, or from “target” in kpis.yaml.",
                $"Les objectifs viennent d'une source qui remplit «{Nnbsp}targets{Nnbsp}», ou de «{Nnbsp}target{Nnbsp}» dans kpis.yaml.");
        return new(
            $"No target is set for {Quoted(issue.Kpi.Name).English} {during.English}{part.English}. {wayOn.English}",
            $"Aucun objectif n'est fixé pour {Quoted(issue.Kpi.Name).French} {during.French}{part.French}. {wayOn.French}");
    }

    public static LocalizedText Of(QueryIssue.TargetIncomplete issue) => new(
        $"The target of {Quoted(issue.Kpi.Name).English} cannot be added up: none is set {List(issue.Missing, UiLanguage.English, "or")}.",
        $"L'objectif de {Quoted(issue.Kpi.Name).French} ne peut pas être additionné{Nnbsp}: il manque {List(issue.Missing, UiLanguage.French, "et")}.");

    public static LocalizedText Of(QueryIssue.TargetsDiffer issue) => new(
        $"The months of that period have different targets for {Quoted(issue.Kpi.Name).English}, and rates do not add up: ask for a month.",
        $"Les mois de cette période ont des objectifs différents pour {Quoted(issue.Kpi.Name).French}, et des taux ne s'additionnent pas{Nnbsp}: demandez un mois.");

    public static LocalizedText Of(QueryIssue.TargetSetTwice issue) => new(
        $"Several targets are set for {Quoted(issue.Kpi.Name).English} {DayWords.During(issue.Period).English}, and I cannot tell which one counts. Please keep one of them.",
        $"Plusieurs objectifs sont fixés pour {Quoted(issue.Kpi.Name).French} {DayWords.During(issue.Period).French}, et je ne sais pas lequel vaut. N'en gardez qu'un.");

    private static string List(IReadOnlyList<DateRange> months, UiLanguage language, string last)
    {
        var words = months.Select(m => language is UiLanguage.English
            ? DayWords.During(m).English
            : $"{UiLanguage.French.Month(m.Start.Month)} {m.Start.Year}").ToList();
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Spaced(string number) => number.Replace(",", Nnbsp, StringComparison.Ordinal);
}
