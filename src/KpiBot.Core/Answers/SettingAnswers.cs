using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers;

/// <summary>What KpiBot says when it was told how to talk, or what to forget; always with the way back.</summary>
public static class SettingAnswers
{
    /// <param name="wanted">Null: each question is answered in its own language again.</param>
    /// <param name="remaining">What the channel has settled, which holds for whoever has settled nothing; null for nothing.</param>
    public static TextAnswer Language(UiLanguage language, UiLanguage? wanted, SettingPlace place, UiLanguage? remaining = null) => (place, wanted) switch
    {
        (SettingPlace.Nowhere, _) => new(
            language,
            language.Say("I cannot remember a language here.", "Je ne peux pas retenir de langue ici."),
            [language.Say("Each question is answered in its own language; “in French” at its end asks for French once.", "Chaque question reçoit une réponse dans sa langue ; « en anglais » à la fin demande l'anglais une fois.")],
            []),
        (_, { } set) => new(language, Settled(language, set, place == SettingPlace.Channel), [.. InsteadOfChannel(language, place), HowToUndo(language, place == SettingPlace.Channel)], [Undo(language, place == SettingPlace.Channel)]),
        (SettingPlace.Channel, null) => new(language, language.Say("From now on I answer here in the language of each question.", "Désormais, je réponds ici dans la langue de chaque question."), [], []),
        (_, null) when remaining is { } channel => new(
            language,
            language.Say("Your own language setting is gone.", "Votre réglage de langue est supprimé."),
            [channel switch
            {
                UiLanguage.English => language.Say("This channel's holds for you now: I answer in English here.", "Celui de ce canal vaut maintenant pour vous : je réponds ici en anglais."),
                UiLanguage.French => language.Say("This channel's holds for you now: I answer in French here.", "Celui de ce canal vaut maintenant pour vous : je réponds ici en français."),
            }],
            []),
        (_, null) => new(
            language,
            language.Say("From now on I answer you in the language of each question.", "Désormais, je vous réponds dans la langue de chaque question."),
            [.. InsteadOfChannel(language, place)],
            []),
    };

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

    /// <param name="forgotten">As <see cref="NoChoice"/> words them; none where there was none.</param>
    /// <param name="isOfWords">Whether only the choices for certain words were to be forgotten.</param>
    public static TextAnswer ChoicesForgotten(UiLanguage language, IReadOnlyList<string> forgotten, bool isOfWords) => forgotten.Count == 0
        ? new(
            language,
            isOfWords ? language.Say("I remember no choice of yours for that.", "Je n'ai retenu aucun choix de votre part pour cela.")
                : language.Say("I remember no choices of yours.", "Je n'ai retenu aucun choix de votre part."),
            [language.Say("I ask where a word means several things.", "Je demande quand un mot a plusieurs sens.")],
            [])
        : new(
            language,
            isOfWords ? language.Say("That choice is forgotten.", "Ce choix est oublié.") : language.Say("Your choices are forgotten.", "Vos choix sont oubliés."),
            [.. forgotten, AsksAgain(language)],
            []);

    /// <summary>What is remembered about whoever asks.</summary>
    /// <param name="own">Null where no language is settled.</param>
    /// <param name="channel">What the channel has settled; null for nothing.</param>
    /// <param name="choices">As <see cref="Choice"/> words them.</param>
    /// <param name="owner">Who they are in the data, by their own word; null where they have not said.</param>
    /// <param name="favourites">The names of their KPIs to be offered first.</param>
    public static TextAnswer Remembered(UiLanguage language, UiLanguage? own, UiLanguage? channel, IReadOnlyList<string> choices, string? owner, IReadOnlyList<string> favourites)
    {
        List<string> lines =
        [
            own is { } settled
                ? language.Say($"Your language: {Name(settled, UiLanguage.English)}, as you settled.", $"Votre langue : {Name(settled, UiLanguage.French)}, comme vous l'avez réglé.")
                : language.Say("Your language: not settled, each question is answered in its own.", "Votre langue : rien de réglé, chaque question reçoit une réponse dans la sienne."),
        ];
        if (channel is { } everyone)
            lines.Add(language.Say($"This channel's language: {Name(everyone, UiLanguage.English)}.", $"Langue de ce canal : {Name(everyone, UiLanguage.French)}."));
        if (owner is not null)
            lines.Add(language.Say($"In the data you are {language.Quote(owner)}, as you settled.", $"Dans les données, vous êtes {language.Quote(owner)}, comme vous l'avez réglé."));
        if (favourites.Count > 0)
            lines.Add(language.Say($"Your favourites: {string.Join(", ", favourites)}.", $"Vos favoris : {string.Join(", ", favourites)}."));
        lines.AddRange(choices);
        if (choices.Count == 0)
            lines.Add(language.Say("Ambiguous words: no choices.", "Mots à plusieurs sens : aucun choix."));
        lines.Add(language.Say(
            "Of each thread, the messages from its last question on, for a day after the last one; “reset” removes them.",
            "De chaque fil, les messages depuis sa dernière question, pendant un jour après le dernier ; « reset » les efface."));
        List<string> undo = [];
        if (own is not null)
            undo.Add(Undo(language, isForChannel: false));
        if (choices.Count > 0)
            undo.Add(language.Say("forget my choices", "oublie mes choix"));
        return new(language, language.Say("What I remember about you", "Ce que j'ai retenu de vous"), lines, undo) { OffersSettings = true };
    }

    /// <summary>"“marge” means Gross margin rate to you."</summary>
    public static string Choice(UiLanguage language, string words, LocalizedText meaning) =>
        language.Say($"“{words}” means {meaning.English} to you.", $"« {words} » veut dire pour vous {meaning.French}.");

    /// <summary>"“marge” no longer means Gross margin rate to you."</summary>
    public static string NoChoice(UiLanguage language, string words, LocalizedText meaning) =>
        language.Say($"“{words}” no longer means {meaning.English} to you.", $"« {words} » ne veut plus dire pour vous {meaning.French}.");

    private static string AsksAgain(UiLanguage language) =>
        language.Say("I ask again where a word means several things.", "Je redemanderai quand un mot a plusieurs sens.");

    private static IEnumerable<string> InsteadOfChannel(UiLanguage language, SettingPlace place) => place == SettingPlace.UserOutsideChannels
        ? [language.Say("There is no channel here, so this is for you alone.", "Il n'y a pas de canal ici : ce réglage ne vaut que pour vous.")]
        : [];

    private static string Name(UiLanguage named, UiLanguage inLanguage) => (named, inLanguage) switch
    {
        (UiLanguage.English, UiLanguage.English) => "English",
        (UiLanguage.French, UiLanguage.English) => "French",
        (UiLanguage.English, UiLanguage.French) => "anglais",
        (UiLanguage.French, UiLanguage.French) => "français",
    };

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

/// <summary>Whom a setting is for.</summary>
public enum SettingPlace
{
    User,
    Channel,

    /// <summary>It was to be a channel's, and there is none: the sender's.</summary>
    UserOutsideChannels,

    /// <summary>Nothing is remembered.</summary>
    Nowhere,
}
