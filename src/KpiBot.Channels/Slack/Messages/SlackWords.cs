using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>The message's own words, those that no answer brings.</summary>
internal static class SlackWords
{
    /// <summary>Behind a label, before its text.</summary>
    public static string Colon(this UiLanguage language) => language.Say(":", " :");

    public static string TooLongForButtons(this UiLanguage language, int hidden) => hidden == 1
        ? language.Say("1 choice does not fit here: please type it.", "1 choix ne tient pas ici : merci de l'écrire.")
        : language.Say($"{language.Number(hidden)} choices do not fit here: please type yours.", $"{language.Number(hidden)} choix ne tiennent pas ici : merci d'écrire le vôtre.");

    /// <summary>The name of a series: what the other is compared with.</summary>
    public static string Before(this UiLanguage language) => language.Say("Before", "Avant");

    public static string ShownOf(this UiLanguage language, int shown, int all) =>
        language.Say($"{language.Number(shown)} of {language.Number(all)}", $"{language.Number(shown)} sur {language.Number(all)}");
}
