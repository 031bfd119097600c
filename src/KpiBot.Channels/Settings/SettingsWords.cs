using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Settings;

/// <summary>What stands in the form of a person's settings, on whichever channel.</summary>
internal static class SettingsWords
{
    /// <summary>On the button that opens it.</summary>
    public static readonly LocalizedText Open = new("Settings", "Réglages");

    /// <summary>Typed alone, they ask for the form where one can be opened at once; folded.</summary>
    private static readonly HashSet<string> Names =
        ["settings", "my settings", "preferences", "my preferences", "reglages", "mes reglages", "parametres", "mes parametres", "mes preferences"];

    public static readonly LocalizedText Title = new("Your settings", "Vos réglages");

    public static readonly LocalizedText Language = new("Language of the answers", "Langue des réponses");

    public static readonly LocalizedText EachQuestion = new("The language of each question", "La langue de chaque question");

    public static readonly LocalizedText Owner = new("Who you are in the data: the rows that “my” means", "Qui vous êtes dans les données\u202F: les lignes que désigne «\u202Fmon\u202F»");

    public static readonly LocalizedText OwnerPlaceholder = new("Your name as the data have it", "Votre nom tel qu’il figure dans les données");

    public static readonly LocalizedText NoOwners = new("The data that you see have no owners.", "Les données que vous voyez n’ont pas de commerciaux.");

    public static readonly LocalizedText Favourites = new(
        $"KPIs offered to you first, at most {PersonalSettings.MostFavourites}", $"Indicateurs proposés en premier, {PersonalSettings.MostFavourites} au plus");

    public static readonly LocalizedText Save = new("Save", "Enregistrer");

    public static readonly LocalizedText Saved = new("Saved: this holds for you from now on.", "C’est enregistré\u202F: cela vaut pour vous désormais.");

    public static readonly LocalizedText NothingToSettle = new("Nothing is remembered here, so there is nothing to settle.", "Rien n’est retenu ici\u202F: il n’y a donc rien à régler.");

    public static bool AreAskedFor(string text) => Names.Contains(TextFolding.Fold(text.Trim()));

    /// <param name="hidden">How many there are beyond those that the form can show.</param>
    public static LocalizedText MoreKpis(int hidden) => new(
        $"{UiLanguage.English.Number(hidden)} more do not fit here: ask for them by name.",
        $"{UiLanguage.French.Number(hidden)} de plus ne tiennent pas ici\u202F: demandez-les par leur nom.");

    /// <param name="names">As the configuration has them.</param>
    public static LocalizedText ConfiguredOwner(IReadOnlyList<string> names)
    {
        var all = string.Join(", ", names);
        return new(
            $"In the data you are {all}. Whoever looks after KpiBot has said so, and alone changes it.",
            $"Dans les données, vous êtes {all}. La personne qui gère KpiBot l’a indiqué, et elle seule peut le changer.");
    }
}
