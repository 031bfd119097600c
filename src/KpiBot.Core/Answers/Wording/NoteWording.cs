using System.Diagnostics;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers.Wording;

/// <summary>What the reader of a number must know, a sentence each.</summary>
public sealed class NoteWording(UiLanguage language, MemberWording members, ValueWording values)
{
    public string Note(KpiResult result, ResultNote note) => note switch
    {
        ResultNote.NoCompleteDay n => NoCompleteDay(result.Query.Kpi, n),
        ResultNote.DataEndBefore n => language.Say(
            $"The data end on {language.Day(n.Through)}: later days are not in it.",
            $"Les données s'arrêtent au {language.Day(n.Through)} : les jours suivants n'y sont pas."),
        ResultNote.SmallBase n => SmallBase(n),
        ResultNote.RatesMissing n => RatesMissing(n.Rates),
        ResultNote.RowsLeftOut n => RowsLeftOut(n),
        ResultNote.EqualAge n => EqualAge(n.Days),
        ResultNote.StillMaturing n => StillMaturing(n.Days),
        ResultNote.SmallBasesLast n => SmallBasesLast(n),
        ResultNote.PartsOfTimesLeftOut n => PartsOfTimesLeftOut(n),
        ResultNote.NoChangeToExplain => language.Say(
            "There is no change to explain: one side of the comparison has no data.",
            "Il n'y a pas d'évolution à expliquer : un côté de la comparaison est sans données."),
        ResultNote.NotSplitBy n => NotSplitBy(n),
        ResultNote.KnownAsOfNow n => KnownAsOfNow(n),
        ResultNote.MedianLifetime n => MedianLifetime(n),
        ResultNote.SamePeriodNotSamePeople => language.Say(
            "Each step is counted in the same period, not over the same people: a customer of the period may have been a lead before it.",
            "Chaque étape est comptée sur la même période, pas sur les mêmes personnes : un client de la période a pu être un lead avant elle."),
        ResultNote.SiblingShown n => language.Say(
            $"{n.Kpi.Name.English}: {values.Full(n.Kpi.Unit, n.Value.Value)}.",
            $"{n.Kpi.Name.French} : {values.Full(n.Kpi.Unit, n.Value.Value)}."),
        ResultNote.Unattributed n => Unattributed(n),
        ResultNote.PartsDoNotAddUp n => PartsDoNotAddUp(result, n),
        ResultNote.RowsCut n => RowsCut(result.Query.Kpi, n),
        _ => throw new UnreachableException($"No words for {note.GetType().Name}."),
    };

    private string NoCompleteDay(KpiDefinition kpi, ResultNote.NoCompleteDay note)
    {
        var value = values.Full(kpi.Unit, note.Value.Value);
        var period = language.Period(note.LastComplete);
        return language.Say(
            $"No day of this period is complete yet. The last complete one, {period}: {value}.",
            $"Aucun jour de cette période n'est encore complet. La dernière période complète, {period} : {value}.");
    }

    private string SmallBase(ResultNote.SmallBase note) => language.Say(
        $"Small base: {language.Number(note.Size)}, under {language.Number(note.Smallest)}. A few cases more or less would move it.",
        $"Petite base : {language.Number(note.Size)}, sous le seuil de {language.Number(note.Smallest)}. Quelques cas de plus ou de moins suffiraient à le faire bouger.");

    private string RatesMissing(IReadOnlyList<MissingRate> rates)
    {
        var amounts = string.Join(", ", rates.Select(r =>
            $"{language.Money(r.Amount, r.Currency)} ({Rows(r.Rows)})"));
        return language.Say(
            $"Left out for want of an exchange rate: {amounts}.",
            $"Non comptés, faute de taux de change : {amounts}.");
    }

    private string RowsLeftOut(ResultNote.RowsLeftOut note) => language.Say(
        $"{Rows(note.Rows)} without a {language.Column(note.Column)} {(language.IsPlural(note.Rows) ? "are" : "is")} left out of the calculation.",
        $"{Rows(note.Rows)} sans {language.Column(note.Column)} {(language.IsPlural(note.Rows) ? "exclues" : "exclue")} du calcul.");

    private string EqualAge(int days) => language.Say(
        $"Still maturing: both periods are counted as they stood after {language.Days(days)}.",
        $"Encore en maturation : les deux périodes sont comptées telles qu'elles étaient après {language.Days(days)}.");

    private string StillMaturing(int days) => language.Say(
        $"The latest points are still maturing: the youngest has had {language.Days(days)}, and earlier conversions took longer.",
        $"Les derniers points sont encore en maturation : le plus récent n'a que {language.Days(days)}, et les conversions passées ont pris plus de temps.");

    private string SmallBasesLast(ResultNote.SmallBasesLast note) => language.Say(
        $"With a base under {language.Number(note.Smallest)}, and so ranked after all others: {language.Number(note.Members)}.",
        $"Avec une base inférieure à {language.Number(note.Smallest)}, donc classés après tous les autres : {language.Number(note.Members)}.");

    private string PartsOfTimesLeftOut(ResultNote.PartsOfTimesLeftOut note)
    {
        var isPlural = language.IsPlural(note.Count);
        var (english, french) = note.Grain switch
        {
            Grain.Day => ("day", isPlural ? "jours" : "jour"),
            Grain.Week => ("week", isPlural ? "semaines" : "semaine"),
            Grain.Month => ("month", "mois"),
            Grain.Quarter => ("quarter", isPlural ? "trimestres" : "trimestre"),
            Grain.Year => ("year", isPlural ? "années" : "année"),
        };
        return language.Say(
            $"Not ranked, for they are in the period in part only: {language.Number(note.Count)} {english}{(isPlural ? "s" : "")}.",
            $"Hors classement, car en partie seulement dans la période : {language.Number(note.Count)} {french}.");
    }

    private string PartsDoNotAddUp(KpiResult result, ResultNote.PartsDoNotAddUp note)
    {
        var kpi = result.Query.Kpi;
        var dimension = members.Dimension(note.Dimension).ToLowerInvariant();
        var sum = values.Full(kpi.Unit, note.SumOfParts);
        var total = values.Full(kpi.Unit, result.Headline.Value);
        return language.Say(
            $"The rows add up to {sum}, not to the total of {total}: the same one can count under more than one {dimension}.",
            $"La somme des lignes est de {sum}, pas le total de {total} : un même élément peut compter sous plusieurs valeurs de « {dimension} ».");
    }

    private string MedianLifetime(ResultNote.MedianLifetime note)
    {
        var ongoing = $"{language.Number(note.Ongoing)}{language.UnitSpace()}{(language.IsPlural(note.Ongoing) ? members.Plural(note.Subject) : members.Dimension(note.Subject).ToLowerInvariant())}";
        var median = note.Days is { } days ? language.Days(days) : language.Say(
            "not reached, more than half last longer than has been seen so far",
            "pas atteinte, plus de la moitié durent plus longtemps que ce qui a été observé");
        return language.Say(
            $"Median, counting {ongoing} still going on (Kaplan–Meier): {median}.",
            $"Médiane, en comptant {ongoing} toujours en cours (Kaplan–Meier) : {median}.");
    }

    private string NotSplitBy(ResultNote.NotSplitBy note)
    {
        var dimensions = string.Join(", ", note.Dimensions.Select(d => members.Dimension(d).ToLowerInvariant()));
        return language.Say(
            $"Not split by {dimensions}: the same one counts under several there, so the parts would not add up.",
            $"Pas de détail par {dimensions} : un même élément y compte plusieurs fois, les parts ne s'additionneraient pas.");
    }

    private string KnownAsOfNow(ResultNote.KnownAsOfNow note)
    {
        var dimension = members.Dimension(note.Dimension).ToLowerInvariant();
        return note.IsLeftOut
            ? language.Say(
                $"Not split by {dimension}: the data say what it is now, not what it was before.",
                $"Pas de détail par {dimension} : les données donnent la valeur actuelle, pas celle d'avant.")
            : language.Say(
                $"By {dimension} as rows stand now: the data do not say where they stood then.",
                $"Par {dimension}, selon les valeurs actuelles : les données ne donnent pas celles d'alors.");
    }

    private string Unattributed(ResultNote.Unattributed note)
    {
        var dimension = members.Dimension(note.Dimension).ToLowerInvariant();
        var amount = values.Full(note.Measure.IsMoney ? KpiUnit.Money : KpiUnit.Count, note.Numerator);
        return language.Say(
            $"{amount} of {note.Measure.Name.English} have no {dimension}: they count in the total and in no row.",
            $"{amount} de {note.Measure.Name.French} n'ont pas de {dimension} : ils comptent dans le total et dans aucune ligne.");
    }

    private string RowsCut(KpiDefinition kpi, ResultNote.RowsCut note)
    {
        var hidden = language.Number(note.Hidden);
        var sum = note.TheirSum is { } theirs ? language.Say(
            $", {values.Full(kpi.Unit, theirs)} together",
            $", {values.Full(kpi.Unit, theirs)} au total") : "";
        return language.IsPlural(note.Hidden)
            ? language.Say($"{hidden} more not shown{sum}.", $"{hidden} autres non affichées{sum}.")
            : language.Say($"{hidden} more not shown{sum}.", $"{hidden} autre non affichée{sum}.");
    }

    private string Rows(long rows) => language.Number(rows) + language.UnitSpace() +
        (language.IsPlural(rows) ? language.Say("rows", "lignes") : language.Say("row", "ligne"));
}
