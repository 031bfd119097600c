using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Views;

/// <summary>What modals say on their own account.</summary>
internal static class ModalWords
{
    public static readonly LocalizedText Close = new("Close", "Fermer");

    public static readonly LocalizedText Unknown = new("KpiBot", "KpiBot");

    public static readonly LocalizedText OneMoment = new("One moment…", "Un instant…");

    public static readonly LocalizedText OtherVersion = new(
        "This form belongs to another version of KpiBot. Close it and open it again.",
        "Ce formulaire vient d’une autre version de KpiBot. Fermez-le et ouvrez-le de nouveau.");

    public static readonly LocalizedText NotAForm = new(
        "This form holds nothing that I could keep. Close it and open it again.",
        "Ce formulaire ne contient rien que je puisse retenir. Fermez-le et ouvrez-le de nouveau.");

    public static readonly LocalizedText Busy = new(
        "I have more to do than I can right now, and have kept nothing of this. Please try again in a minute.",
        "J’ai plus à faire que je ne peux pour l’instant, et je n’ai rien retenu de ceci. Réessayez dans une minute.");

    public static readonly LocalizedText NotOpened = new(
        "Slack did not open the form in time. Please try once more.",
        "Slack n’a pas ouvert le formulaire à temps. Réessayez, s’il vous plaît.");
}
