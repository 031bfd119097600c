using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers;

/// <summary>What KpiBot says when no number was asked for.</summary>
public static class TextAnswers
{
    /// <summary>Questions that the sample company answers, one of each kind.</summary>
    public static IReadOnlyList<string> Examples(UiLanguage language) => language switch
    {
        UiLanguage.English =>
        [
            "what’s our conversion rate this month",
            "revenue last month by country",
            "top 5 products by revenue this year",
            "leads by week over the last 3 months",
            "average order value in Germany vs same period last year",
        ],
        UiLanguage.French =>
        [
            "quel est notre taux de conversion ce mois-ci",
            "chiffre d’affaires du mois dernier par pays",
            "top 5 des produits par chiffre d’affaires cette année",
            "leads par semaine sur les 3 derniers mois",
            "panier moyen en Allemagne vs même période l’an dernier",
        ],
    };

    public static TextAnswer Greeting(UiLanguage language) => new(
        language,
        language.Say("Hello!", "Bonjour !"),
        [
            language.Say(
                "I am KpiBot. Ask me for a number of the business in your own words: you get the value, the exact days, the change, and how it was computed.",
                "Je suis KpiBot. Demandez-moi un chiffre de l’entreprise avec vos mots : vous aurez la valeur, les jours exacts, l’évolution et le calcul."),
        ],
        Examples(language))
    {
        OffersSettings = true,
    };

    public static TextAnswer Help(UiLanguage language) => new(
        language,
        language.Say("What you can ask", "Ce que vous pouvez demander"),
        [
            language.Say(
                "A number: name a KPI and, if you like, a period (“this month”, “last 30 days”, “Q3”, “from March to May”). Without a period you get this month so far.",
                "Un chiffre : nommez un indicateur et, si vous voulez, une période (« ce mois-ci », « les 30 derniers jours », « T3 », « de mars à mai »). Sans période, c’est le mois en cours."),
            language.Say(
                "A comparison: “vs last month”, “vs same period last year”, “Q3 vs Q2”.",
                "Une comparaison : « vs le mois dernier », « vs même période l’an dernier », « T3 vs T2 »."),
            language.Say(
                "Parts of it: “by country”, “by product”, or only some of it: “in Germany”, “without Web”.",
                "Le détail : « par pays », « par produit », ou une partie seulement : « en Allemagne », « hors Web »."),
            language.Say(
                "The best and the worst: “top 5 products by revenue”, “bottom 3 countries”.",
                "Les meilleurs et les moins bons : « top 5 des produits par chiffre d’affaires », « les 3 moins bons pays »."),
            language.Say(
                "How it goes: “by day”, “by week”, “by month over the last 12 months”.",
                "L’évolution : « par jour », « par semaine », « par mois sur les 12 derniers mois »."),
            language.Say(
                "Where it is heading: “forecast revenue for December”, “are we on track for Q4?”, “leads vs target last month”.",
                "Où l’on va : « prévision de CA pour décembre », « objectif CA T4 », « leads vs objectif le mois dernier »."),
            language.Say(
                "What a KPI means: “what is win rate?”. All of them: “list of KPIs”.",
                "Le sens d’un indicateur : « c’est quoi le taux de closing ? ». Tous : « liste des indicateurs »."),
        ],
        Examples(language))
    {
        OffersSettings = true,
    };

    public static TextAnswer Thanks(UiLanguage language, bool isFarewell = false) =>
        new(language, isFarewell ? language.Say("Goodbye!", "À bientôt !") : language.Say("You’re welcome!", "Avec plaisir !"), [], []);
}
