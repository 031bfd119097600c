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
            ["chiffre d'affaires du mois", "taux de conversion du mois dernier par source", "aide"]),
    };

    public static IssueAnswer TookTooLong(UiLanguage? language) => Fault(language, "timed_out", new(
        "This took me too long and I stopped. Try a shorter period or fewer rows.",
        "Cela m'a pris trop de temps et j'ai arrêté. Essayez une période plus courte ou moins de lignes."));

    public static IssueAnswer OurFault(UiLanguage? language) => Fault(language, "internal_fault", new(
        "Something went wrong on my side, not on yours. The log has the details; please try again.",
        "Quelque chose s'est mal passé de mon côté, pas du vôtre. Le journal a les détails\u202F; veuillez réessayer."));

    private static IssueAnswer Fault(UiLanguage? language, string code, LocalizedText text)
    {
        var spoken = language ?? UiLanguage.English;
        return new(spoken, code, text.In(spoken), []);
    }
}
