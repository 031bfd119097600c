using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>The card's own words, those that no answer brings.</summary>
internal static class CardWords
{
    public static readonly LocalizedText ExportHasAll = new(
        "All of them can be exported where KpiBot runs: on its web page, or with “kpibot ask --export”.",
        "Toutes s'exportent là où KpiBot est installé\u202F: sur sa page web, ou avec «\u202Fkpibot ask --export\u202F».");

    public static readonly LocalizedText ExportBelowHasAll = new("All of them can be exported below.", "Toutes s’exportent ci-dessous.");

    public static readonly LocalizedText Refresh = new("Refresh", "Actualiser");

    public static readonly LocalizedText Settings = new("Settings", "Réglages");

    /// <summary>"Show all 42 rows"; of more than a card holds, "Show 100 of 240 rows".</summary>
    public static LocalizedText ShowRows(int shown, int all) => shown == all
        ? new($"Show all {English(all)} rows", $"Afficher les {French(all)} lignes")
        : new($"Show {English(shown)} of {English(all)} rows", $"Afficher {French(shown)} lignes sur {French(all)}");

    private static string English(int count) => UiLanguage.English.Number(count);

    private static string French(int count) => UiLanguage.French.Number(count);
}
