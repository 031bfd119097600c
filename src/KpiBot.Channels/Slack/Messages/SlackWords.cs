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

    /// <summary>Stands below a message that Slack did not take as it was.</summary>
    public static string InWordsOnly(this UiLanguage language) => language.Say(
        "Slack did not take all of this message, so it is in words only. Ask for less of it: a shorter period or fewer rows.",
        "Slack n’a pas accepté tout ce message\u202F: il n’en reste que les mots. Demandez-en moins\u202F: une période plus courte ou moins de lignes.");

    /// <summary>Stands first in a message that is sent in the place of one that Slack did not take.</summary>
    public static readonly LocalizedText Shortened = new(
        "Slack did not take the whole message: this is a shorter one.",
        "Slack n’a pas accepté le message entier\u202F: en voici un plus court.");
}
