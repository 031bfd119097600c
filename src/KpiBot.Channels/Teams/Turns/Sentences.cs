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

    /// <param name="count">How many messages were not taken.</param>
    public static IssueAnswer Busy(UiLanguage? language, int count)
    {
        var text = count == 1
            ? new LocalizedText(
                "I have more questions waiting than I can hold, and have not taken this one. Please ask it again in a minute.",
                "J’ai plus de questions en attente que je ne peux en garder, et je n’ai pas pris celle-ci. Reposez-la dans une minute.")
            : new(
                $"I have more questions waiting than I can hold, and have not taken your last {count} messages. Please send them again in a minute.",
                $"J’ai plus de questions en attente que je ne peux en garder, et je n’ai pas pris vos {count} derniers messages. Renvoyez-les dans une minute.");
        var spoken = language ?? UiLanguage.English;
        return new(spoken, "busy", text.In(spoken), []);
    }
}
