using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Rendering;

/// <summary>A question for every kind of answer, in both languages.</summary>
internal static class AskedKinds
{
    public static IReadOnlyList<AskedKind> All { get; } =
    [
        new("value", "revenue last month", "chiffre d'affaires du mois dernier"),
        new("value-so-far", "conversion rate", "taux de conversion"),
        new("comparison", "revenue Q3 vs Q2", "CA T3 vs T2"),
        new("breakdown", "revenue last month by country", "CA du mois dernier par pays"),
        new("breakdown-compared", "revenue by channel in October vs last year", "CA par canal en octobre vs l'an dernier"),
        new("breakdown-of-two", "leads last month by source and country", "leads du mois dernier par source et par pays"),
        new("ranking", "top 5 products by revenue this year", "top 5 des produits par CA cette année"),
        new("ranking-of-times", "best month for revenue this year", "meilleur mois de CA cette année"),
        new("trend", "revenue by month this year", "CA par mois cette année"),
        new("trend-of-days", "leads by day last month", "leads par jour le mois dernier"),
        new("trend-of-members", "revenue by month by channel since June", "CA par mois et par canal depuis juin"),
        new("average", "average revenue per day last month", "CA moyen par jour le mois dernier"),
        new("share", "share of Germany in revenue last month", "part de l'Allemagne dans le CA du mois dernier"),
        new("condition", "countries where revenue is above 50k last month", "pays dont le CA dépasse 50 k€ le mois dernier"),
        new("drivers", "why did revenue fall last month", "pourquoi le CA a baissé le mois dernier"),
        new("drivers-of-rate", "why did the win rate change in October", "pourquoi le taux de closing a changé en octobre"),
        new("funnel", "funnel last month", "entonnoir du mois dernier"),
        new("forecast", "forecast revenue for Q4", "prévision de CA pour le T4"),
        new("target", "revenue vs target in Q4", "objectif CA T4"),
        new("lifetime", "average product lifetime", "durée de vie moyenne d'un produit"),
        new("definition", "what is win rate?", "c'est quoi le taux de closing ?"),
        new("list", "list of KPIs", "liste des indicateurs"),
        new("question-back", "margin last month", "marge du mois dernier"),
        new("refusal", "CAC by channel last month", "CAC par canal le mois dernier"),
        new("not-understood", "revenue xyzzy last month", "CA xyzzy le mois dernier"),
        new("correction", "revnue in Germny last month", "chifre d'afaires en Alemagne le mois dernier"),
        new("dispute", "the revenue in October 2026 is wrong", "le CA d'octobre 2026 est faux"),
        new("kept", "and by channel?", "et par canal ?") { Earlier = new("revenue in Germany last month", "CA en Allemagne le mois dernier") },
        new("no-data", "revenue in 2019", "CA en 2019"),
        new("several", "orders and average order value last month", "commandes et panier moyen du mois dernier"),
        new("schedule", "send me revenue every Monday at 9", "envoie-moi le CA tous les lundis à 9h"),
        new("alert", "alert me if the conversion rate falls below 2%", "préviens-moi si le taux de conversion passe sous 2 %"),
        new("help", "help", "aide"),
        new("greeting", "hello", "bonjour"),
        new("thanks", "thank you", "merci"),
        new("language", "answer me in English from now on", "réponds-moi en français désormais"),
    ];
}

internal sealed record AskedKind(string Name, string English, string French)
{
    public LocalizedText? Earlier { get; init; }

    public string In(UiLanguage language) => new LocalizedText(English, French).In(language);
}
