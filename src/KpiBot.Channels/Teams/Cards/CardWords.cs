using System.Globalization;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>The card's own words, those that no answer brings.</summary>
internal static class CardWords
{
    public static readonly LocalizedText HowComputed = new("How computed", "Mode de calcul");

    /// <summary>The button that unfolds facts.</summary>
    public static LocalizedText MoreFacts(int count) => count == 1 ? new("1 more fact", "1 autre fait") : new($"{English(count)} more facts", $"{French(count)} autres faits");

    public static readonly LocalizedText SampleData = new("Sample data", "Données d'exemple");

    public static readonly LocalizedText ExportHasAll = new(
        "All of them can be exported where KpiBot runs: on its web page, or with “kpibot ask --export”.",
        "Toutes s'exportent là où KpiBot est installé\u202F: sur sa page web, ou avec «\u202Fkpibot ask --export\u202F».");

    /// <summary>"Show all 42 rows"; of more than a card holds, "Show 100 of 240 rows".</summary>
    public static LocalizedText ShowRows(int shown, int all) => shown == all
        ? new($"Show all {English(all)} rows", $"Afficher les {French(all)} lignes")
        : new($"Show {English(shown)} of {English(all)} rows", $"Afficher {French(shown)} lignes sur {French(all)}");

    public static LocalizedText MoreRows(int hidden) => hidden == 1
        ? new("… and 1 more row.", "… et 1 ligne de plus.")
        : new($"… and {English(hidden)} more rows.", $"… et {French(hidden)} lignes de plus.");

    public static LocalizedText EarlierRows(int hidden) => hidden == 1
        ? new("1 earlier row is not shown.", "1 ligne antérieure n'est pas affichée.")
        : new($"{English(hidden)} earlier rows are not shown.", $"{French(hidden)} lignes antérieures ne sont pas affichées.");

    public static LocalizedText More(int hidden) => new($"… and {English(hidden)} more", $"… et {French(hidden)} de plus");

    private static string English(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string French(int count) => English(count).Replace(',', '\u202F');
}
