using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>The message's own words, those that no answer brings.</summary>
internal static class SlackWords
{
    /// <summary>Behind a label, before its text.</summary>
    public static string Colon(this UiLanguage language) => language.Say(":", " :");

    public static string HowComputed(this UiLanguage language) => language.Say("How computed:", "Mode de calcul :");

    public static string SampleData(this UiLanguage language) => language.Say("Sample data", "Données d'exemple");

    public static string MoreRows(this UiLanguage language, int hidden) => hidden == 1
        ? language.Say("… and 1 more row", "… et 1 ligne de plus")
        : language.Say($"… and {language.Number(hidden)} more rows", $"… et {language.Number(hidden)} lignes de plus");

    public static string EarlierRows(this UiLanguage language, int hidden) => hidden == 1
        ? language.Say("1 earlier row is not shown", "1 ligne antérieure n'est pas affichée")
        : language.Say($"{language.Number(hidden)} earlier rows are not shown", $"{language.Number(hidden)} lignes antérieures ne sont pas affichées");

    public static string More(this UiLanguage language, int hidden) =>
        language.Say($"… and {language.Number(hidden)} more", $"… et {language.Number(hidden)} de plus");

    public static string TooLongForButtons(this UiLanguage language, int hidden) => hidden == 1
        ? language.Say("1 choice does not fit here: please type it.", "1 choix ne tient pas ici : merci de l'écrire.")
        : language.Say($"{language.Number(hidden)} choices do not fit here: please type yours.", $"{language.Number(hidden)} choix ne tiennent pas ici : merci d'écrire le vôtre.");

    /// <summary>The name of a series: what the other is compared with.</summary>
    public static string Before(this UiLanguage language) => language.Say("Before", "Avant");

    public static string ShownOf(this UiLanguage language, int shown, int all) =>
        language.Say($"{language.Number(shown)} of {language.Number(all)}", $"{language.Number(shown)} sur {language.Number(all)}");
}
