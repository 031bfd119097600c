using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Invokes;

/// <summary>What is said in place of an invoke's answer. English where the sender's language is not known.</summary>
internal static class InvokeWords
{
    public static string StillAtIt(UiLanguage? language) => Say(language,
        "This takes a moment: the answer will follow here.",
        "Cela prend un instant\u202F: la réponse suivra ici.");

    public static string PressAgain(UiLanguage? language) => Say(language,
        "This takes a moment longer than Teams waits: please press the button again.",
        "Cela prend un peu plus de temps que Teams n’en laisse\u202F: appuyez de nouveau sur le bouton.");

    public static string NotAButton(UiLanguage? language) => Say(language,
        "This button holds nothing that I could do. Please write to me instead.",
        "Ce bouton ne contient rien que je sache faire. Écrivez-moi plutôt votre demande.");

    public static string OfAnotherVersion(UiLanguage? language) => Say(language,
        "This button belongs to another version of KpiBot. Ask the question again to get one that works.",
        "Ce bouton vient d’une autre version de KpiBot. Reposez la question pour en obtenir un qui fonctionne.");

    public static string TooOld(UiLanguage? language) => Say(language,
        "This button is too old, or was changed on its way here. Ask the question again to get one that works.",
        "Ce bouton est trop ancien, ou a été modifié en chemin. Reposez la question pour en obtenir un qui fonctionne.");

    public static string AnsweredBelow(UiLanguage? language) => Say(language,
        "This card answers somebody else: your answer stands below.",
        "Cette carte répond à quelqu’un d’autre : votre réponse est plus bas.");

    public static string TryAgain(UiLanguage? language) => Say(language,
        "I have more to do than I can right now, and have not begun this. Please try again in a minute.",
        "J’ai plus à faire que je ne peux pour l’instant, et je n’ai pas commencé ceci. Réessayez dans une minute.");

    private static string Say(UiLanguage? language, string english, string french) => new LocalizedText(english, french).In(language ?? UiLanguage.English);
}
