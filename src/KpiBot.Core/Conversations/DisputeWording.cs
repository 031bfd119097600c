using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>What is said to somebody who has another number: how this one is made, over which rows, and whose it is.</summary>
internal static class DisputeWording
{
    /// <param name="isOnRecord">Whether the dispute is written to the audit trail.</param>
    /// <param name="owner">What becomes of it at the end of whoever answers for the KPI.</param>
    public static IEnumerable<string> Of(KpiResult result, KpiCatalog catalog, UiLanguage language, bool isOnRecord, OwnerReach owner)
    {
        var kpi = result.Query.Kpi;
        var members = new MemberWording(catalog, language);
        var formula = FormulaPrinter.InWords(kpi.Formula, language);
        yield return language.Say($"How it is computed: {formula}.", $"Calcul : {formula}.");
        yield return result.Query.Filters.Count == 0
            ? language.Say("No filter: every row of the period counts.", "Aucun filtre : toutes les lignes de la période comptent.")
            : language.Say($"Only rows of: {Filters(result, members)}.", $"Uniquement les lignes de : {Filters(result, members)}.");
        yield return language.Say(
            "Below is where the rows come from; hold it against your own books. The lines themselves can be downloaded where KpiBot runs: on its web page, or with “kpibot ask --export”.",
            "Ci-dessous, l'origine des lignes, à rapprocher de vos propres chiffres. Les lignes elles-mêmes se téléchargent là où KpiBot est installé : sur sa page web, ou avec « kpibot ask --export ».");
        yield return Owner(kpi, language, owner) + " " + Record(language, isOnRecord);
    }

    private static string Filters(KpiResult result, MemberWording members) => string.Join(" · ", result.Query.Filters.Select(members.FilterInSentence));

    private static string Owner(KpiDefinition kpi, UiLanguage language, OwnerReach reach) => (kpi.Owner, reach) switch
    {
        (null, _) => language.Say("Nobody is named as the owner of this KPI, so I can tell nobody.",
            "Personne n'est désigné comme responsable de cet indicateur : je ne peux prévenir personne."),
        (_, OwnerReach.IsAsker) => language.Say("You answer for this KPI yourself.", "C'est vous qui répondez de cet indicateur."),
        ({ } owner, OwnerReach.Told) => language.Say($"{owner} answers for this KPI: I am writing to them in our personal chat.",
            $"{owner} répond de cet indicateur : je lui écris dans notre conversation personnelle."),
        ({ } owner, _) => language.Say($"{owner} answers for this KPI. I cannot write to them, so please tell them.",
            $"{owner} répond de cet indicateur. Je ne peux pas lui écrire : merci de lui en parler."),
    };

    private static string Record(UiLanguage language, bool isOnRecord) => isOnRecord
        ? language.Say("Your doubt is on record in the audit trail.", "Votre doute est consigné au journal d'audit.")
        : language.Say("Your doubt is not on record: there is no audit trail here.", "Votre doute n'est pas consigné : il n'y a pas de journal d'audit ici.");
}
