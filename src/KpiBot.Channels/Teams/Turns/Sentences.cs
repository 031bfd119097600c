using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>What the channel says on its own account. English where the sender's language is not known.</summary>
internal static class Sentences
{
    public static TextAnswer Welcome(UiLanguage? language) => (language ?? UiLanguage.English) switch
    {
        UiLanguage.English => new(UiLanguage.English, "Hello, I am KpiBot",
            ["Ask me for a KPI in English or French: you get one card back, with the dates it covers and how it was computed."],
            ["revenue this month", "conversion rate last month by source", "help"]),
        UiLanguage.French => new(UiLanguage.French, "Bonjour, je suis KpiBot",
            ["Demandez-moi un KPI en français ou en anglais\u202F: vous recevez une carte, avec les dates couvertes et le mode de calcul."],
            ["chiffre d’affaires du mois", "taux de conversion du mois dernier par source", "aide"]),
    };
}
