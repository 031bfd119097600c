using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Files;

internal static class FileWords
{
    public static readonly LocalizedText NoSuchLink = new(
        "There is no file at this address. Press the export button of the answer again.",
        "Il n’y a pas de fichier à cette adresse. Appuyez de nouveau sur le bouton d’export de la réponse.");

    public static readonly LocalizedText LinkIsOver = new(
        $"This link has expired: it works for {FileLinks.Lifetime.Minutes} minutes. Press the export button of the answer again.",
        $"Ce lien a expiré\u202F: il fonctionne {FileLinks.Lifetime.Minutes} minutes. Appuyez de nouveau sur le bouton d’export de la réponse.");

    public static readonly LocalizedText PressAllow = new(
        "Press Allow below, and the file goes to your OneDrive.",
        "Appuyez sur Autoriser ci-dessous, et le fichier ira dans votre OneDrive.");

    public static readonly LocalizedText AskPersonally = new(
        "Files cannot be had here: ask me in our personal chat, and press the button there.",
        "Les fichiers ne sont pas disponibles ici\u202F: posez-moi la question dans notre conversation personnelle, et appuyez sur le bouton là-bas.");

    public static readonly LocalizedText LinkBelow = new("The link to the file stands below.", "Le lien vers le fichier est plus bas.");

    public static readonly LocalizedText Download = new("Download", "Télécharger");

    public static readonly LocalizedText NewerData = new(
        "Data have come in since the card was made: the file has the newest.",
        "Des données sont arrivées depuis la carte\u202F: le fichier contient les plus récentes.");

    public static readonly LocalizedText Declined = new("All right: no file.", "Entendu\u202F: pas de fichier.");

    public static readonly LocalizedText ForSomebodyElse = new(
        "This file was offered to somebody else. Press the export button yourself.",
        "Ce fichier a été proposé à quelqu’un d’autre. Appuyez vous-même sur le bouton d’export.");

    public static readonly LocalizedText NotThere = new(
        "I do not put files at the address that I was given: nothing was sent.",
        "Je ne dépose pas de fichier à l’adresse indiquée\u202F: rien n’a été envoyé.");

    public static readonly LocalizedText NotUploaded = new(
        "The file could not be put into your OneDrive. Press the export button again in a moment.",
        "Le fichier n’a pas pu être déposé dans votre OneDrive. Appuyez de nouveau sur le bouton d’export dans un instant.");

    public static LocalizedText Link(string name) => new(
        $"{name}: whoever reads here can download it for {FileLinks.Lifetime.Minutes} minutes.",
        $"{name}\u202F: toute personne ici peut le télécharger pendant {FileLinks.Lifetime.Minutes} minutes.");
}
