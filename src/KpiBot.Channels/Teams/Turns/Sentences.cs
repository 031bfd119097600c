using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>What the channel says on its own account: it names no KPI but what it is given. English where the sender's language is not known.</summary>
internal static class Sentences
{
    /// <param name="favourites">Questions that whoever is greeted has asked to be offered first.</param>
    public static TextAnswer Welcome(UiLanguage? language, IReadOnlyList<string> favourites) => (language ?? UiLanguage.English) switch
    {
        UiLanguage.English => new(UiLanguage.English, "Hello, I am KpiBot",
            ["Ask me for a KPI in English or French: you get one card back, with the dates it covers and how it was computed."],
            [.. favourites, "help", "list of KPIs"])
        { OffersSettings = true },
        UiLanguage.French => new(UiLanguage.French, "Bonjour, je suis KpiBot",
            ["Demandez-moi un KPI en français ou en anglais\u202F: vous recevez une carte, avec les dates couvertes et le mode de calcul."],
            [.. favourites, "aide", "liste des indicateurs"])
        { OffersSettings = true },
    };
}
