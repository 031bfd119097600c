using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>What is said to whoever has asked for a file.</summary>
internal static class FileWords
{
    public static readonly LocalizedText InDirectMessage = new(
        "The file is in our direct message, where you alone see it.",
        "Le fichier se trouve dans notre conversation directe, où vous seul le voyez.");

    public static readonly LocalizedText NotHandedOver = new(
        "Slack did not take the file. Press the button again in a moment, or ask me in our direct message.",
        "Slack n’a pas accepté le fichier. Appuyez de nouveau sur le bouton dans un instant, ou posez-moi la question dans notre conversation directe.");

    public static readonly LocalizedText NotAllowed = new(
        "I may not hand over files in this workspace yet: an administrator must give KpiBot the right to (files:write).",
        "Je n’ai pas encore le droit de remettre des fichiers dans cet espace de travail\u202F: un administrateur doit l’accorder à KpiBot (files:write).");

    public static readonly LocalizedText NoFiles = new("No files are made here any more.", "Il n’y a plus d’export ici.");
}
