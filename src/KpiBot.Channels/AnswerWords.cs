using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Channels;

/// <summary>The words that every channel puts around an answer.</summary>
internal static class AnswerWords
{
    public static readonly LocalizedText HowComputed = new("How computed", "Mode de calcul");

    public static readonly LocalizedText SampleData = new("Sample data", "Données d'exemple");

    public static readonly LocalizedText Edited = new(
        "This answers your question as you have changed it.",
        "Voici la réponse à votre question telle que vous l’avez modifiée.");

    /// <summary>What unfolds the facts that are not shown at first.</summary>
    public static LocalizedText MoreFacts(int count) => count == 1
        ? new("1 more fact", "1 autre fait")
        : new($"{English(count)} more facts", $"{French(count)} autres faits");

    public static LocalizedText MoreRows(int hidden) => hidden == 1
        ? new("… and 1 more row", "… et 1 ligne de plus")
        : new($"… and {English(hidden)} more rows", $"… et {French(hidden)} lignes de plus");

    public static LocalizedText EarlierRows(int hidden) => hidden == 1
        ? new("1 earlier row is not shown", "1 ligne antérieure n'est pas affichée")
        : new($"{English(hidden)} earlier rows are not shown", $"{French(hidden)} lignes antérieures ne sont pas affichées");

    public static LocalizedText More(int hidden) => new($"… and {English(hidden)} more", $"… et {French(hidden)} de plus");

    private static string English(int count) => UiLanguage.English.Number(count);

    private static string French(int count) => UiLanguage.French.Number(count);
}
