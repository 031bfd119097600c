using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>What KpiBot says where it was added. English where the language of whoever added it is not known.</summary>
internal static class WelcomeWords
{
    public static TextAnswer Of(UiLanguage? language) => (language ?? UiLanguage.English) switch
    {
        UiLanguage.English => new(UiLanguage.English, "Hello, I am KpiBot",
            ["Mention me with a question about a KPI, in English or French: I answer in a thread, with the dates covered and how it was computed. With /kpi the answer is for your eyes alone."],
            ["help", "list of KPIs"]),
        UiLanguage.French => new(UiLanguage.French, "Bonjour, je suis KpiBot",
            ["Mentionnez-moi avec une question sur un KPI, en français ou en anglais\u202F: je réponds dans un fil, avec les dates couvertes et le mode de calcul. Avec /kpi, vous seul voyez la réponse."],
            ["aide", "liste des indicateurs"]),
    };
}
