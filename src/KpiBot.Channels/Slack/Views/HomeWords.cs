using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Views;

/// <summary>What KpiBot's page says on its own account.</summary>
internal static class HomeWords
{
    public static readonly LocalizedText Title = new("Your KPIs", "Vos indicateurs");

    public static readonly LocalizedText NoFavourites = new(
        $"Choose up to {PersonalSettings.MostFavourites} KPIs: their values stand here each time you open this page.",
        $"Choisissez jusqu’à {PersonalSettings.MostFavourites} indicateurs\u202F: leurs valeurs s’affichent ici chaque fois que vous ouvrez cette page.");

    public static readonly LocalizedText HowToAsk = new(
        "Ask me anything about a KPI in the Messages tab, or with /kpi in any channel.",
        "Posez-moi vos questions sur un indicateur dans l’onglet Messages, ou avec /kpi dans n’importe quel canal.");

    public static readonly LocalizedText ChooseFavourites = new("Choose your KPIs", "Choisir vos indicateurs");

    public static readonly LocalizedText SeeAnswer = new("See the whole answer", "Voir la réponse entière");

    public static readonly LocalizedText InMessages = new(
        "The values are those of when you opened this page. Answers come in the Messages tab.",
        "Les valeurs sont celles de l’ouverture de cette page. Les réponses arrivent dans l’onglet Messages.");

    public static readonly LocalizedText Help = new("help", "aide");

    public static readonly LocalizedText AllKpis = new("list of KPIs", "liste des indicateurs");
}
