using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers;

/// <summary>What KpiBot says when it was told how to talk, or what to forget; always with the way back.</summary>
public static class SettingAnswers
{
    /// <param name="wanted">Null: each question is answered in its own language again.</param>
    public static TextAnswer Language(UiLanguage language, UiLanguage? wanted, bool isForChannel) => wanted is { } set
        ? new(language, Settled(language, set, isForChannel), [HowToUndo(language, isForChannel)], [Undo(language, isForChannel)])
        : new(
            language,
            isForChannel
                ? language.Say("From now on I answer here in the language of each question.", "Désormais, je réponds ici dans la langue de chaque question.")
                : language.Say("From now on I answer you in the language of each question.", "Désormais, je vous réponds dans la langue de chaque question."),
            [],
            []);

    public static TextAnswer ThreadForgotten(UiLanguage language) => new(
        language,
        language.Say("Forgotten.", "C'est oublié."),
        [language.Say("Your next question starts afresh.", "Votre prochaine question repart de zéro.")],
        []);

    /// <summary>What was asked back is dropped; what was asked before it still counts.</summary>
    public static TextAnswer QuestionDropped(UiLanguage language) => new(
        language,
        language.Say("All right, dropped.", "D'accord, c'est annulé."),
        [language.Say("I am no longer waiting for an answer to my last question.", "Je n'attends plus de réponse à ma dernière question.")],
        []);

    public static TextAnswer ChoicesForgotten(UiLanguage language) => new(
        language,
        language.Say("Your choices are forgotten.", "Vos choix sont oubliés."),
        [language.Say("I ask again where a word means several things.", "Je redemanderai quand un mot a plusieurs sens.")],
        []);

    private static string Settled(UiLanguage language, UiLanguage set, bool isForChannel) => (set, isForChannel) switch
    {
        (UiLanguage.English, false) => language.Say("From now on I answer you in English.", "Désormais, je vous réponds en anglais."),
        (UiLanguage.French, false) => language.Say("From now on I answer you in French.", "Désormais, je vous réponds en français."),
        (UiLanguage.English, true) => language.Say("From now on I answer in English in this channel.", "Désormais, je réponds en anglais dans ce canal."),
        (UiLanguage.French, true) => language.Say("From now on I answer in French in this channel.", "Désormais, je réponds en français dans ce canal."),
    };

    private static string HowToUndo(UiLanguage language, bool isForChannel)
    {
        var undo = language.Quote(Undo(language, isForChannel));
        return isForChannel
            ? language.Say(
                $"Whoever has settled a language for themselves keeps it. To have each question answered in its own language again, say {undo}.",
                $"Ceux qui ont réglé leur propre langue la gardent. Pour que chaque question reçoive une réponse dans sa langue, dites {undo}.")
            : language.Say(
                $"To have each question answered in its own language again, say {undo}.",
                $"Pour que chaque question reçoive une réponse dans sa langue, dites {undo}.");
    }

    private static string Undo(UiLanguage language, bool isForChannel) => isForChannel
        ? language.Say("forget the language in this channel", "oublie la langue dans ce canal")
        : language.Say("forget my language", "oublie ma langue");
}
