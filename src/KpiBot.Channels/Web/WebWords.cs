using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Web;

/// <summary>The page's own words, those that no answer brings. French already has its narrow spaces.</summary>
internal static class WebWords
{
    public static readonly LocalizedText SkipToContent = new("Skip to the content", "Aller au contenu");
    public static readonly LocalizedText SkipToQuestion = new("Skip to the question", "Aller à la question");
    public static readonly LocalizedText Pages = new("Pages", "Pages");
    public static readonly LocalizedText Ask = new("Ask", "Demander");
    public static readonly LocalizedText Catalogue = new("Catalogue", "Catalogue");
    public static readonly LocalizedText NewConversation = new("New conversation", "Nouvelle conversation");
    public static readonly LocalizedText OtherLanguage = new("Français", "English");

    public static readonly LocalizedText Welcome = new("Ask for a number of your business", "Demandez un chiffre de votre entreprise");
    public static readonly LocalizedText Lead = new(
        "In your own words, in English or French. You get the value, the exact days, the change, and how it was computed.",
        "Avec vos mots, en français ou en anglais. Vous avez la valeur, les jours exacts, l’évolution et le mode de calcul.");

    public static readonly LocalizedText Try = new("Try one of these", "Essayez l’une de ces questions");
    public static readonly LocalizedText Conversation = new("Conversation", "Conversation");
    public static readonly LocalizedText YourQuestion = new("Your question", "Votre question");
    public static readonly LocalizedText YouAsked = new("You asked:", "Vous avez demandé\u202F:");
    public static readonly LocalizedText Example = new("e.g. revenue by country", "p.\u202Fex. CA par pays");
    public static readonly LocalizedText FollowUp = new("e.g. and by month?", "p.\u202Fex. et par mois\u202F?");
    public static readonly LocalizedText Looking = new("Working it out…", "Je calcule…");

    public static readonly LocalizedText Older = new(
        "The earlier answers of this conversation are no longer shown. Ask on, or start a new one.",
        "Les réponses précédentes de cette conversation ne sont plus affichées. Continuez, ou commencez-en une nouvelle.");

    public static readonly LocalizedText SendAgain = new(
        "Your question was not asked: this page was too old, or cookies are blocked. It stands below; please send it again.",
        "Votre question n’a pas été posée\u202F: cette page était trop ancienne, ou les cookies sont bloqués. Elle est ci-dessous\u202F; veuillez l’envoyer à nouveau.");

    public static readonly LocalizedText WaysOn = new("Ways on", "Pour continuer");
    public static readonly LocalizedText Download = new("Download the figures:", "Télécharger les chiffres\u202F:");
    public static readonly LocalizedText DownloadLines = new("Download the lines behind it:", "Télécharger les lignes\u202F:");
    public static readonly LocalizedText Pale = new("Pale:", "En clair\u202F:");
    public static readonly LocalizedText Between = new("Between the ends of the line:", "Entre les bouts du trait\u202F:");
    public static readonly LocalizedText Figures = new("Figures in a table", "Les chiffres en tableau");
    public static readonly LocalizedText Good = new("(good)", "(favorable)");
    public static readonly LocalizedText Bad = new("(bad)", "(défavorable)");
    public static readonly LocalizedText ScaleFromAboveZero = new("The scale does not start at zero.", "L’échelle ne part pas de zéro.");

    public static readonly LocalizedText KpisAndData = new("KPIs and data", "Indicateurs et données");
    public static readonly LocalizedText Data = new("Data", "Données");
    public static readonly LocalizedText Find = new("Find a KPI", "Trouver un indicateur");
    public static readonly LocalizedText HowFresh = new("How fresh the data are", "Fraîcheur des données");
    public static readonly LocalizedText OpenCatalogue = new("Open the catalogue", "Ouvrir le catalogue");

    public static LocalizedText AskFor(LocalizedText kpi) => new($"Ask for {kpi.English}", $"Demander\u202F: {kpi.French}");

    public static LocalizedText ChartOf(string title) => new($"{title}, as a chart", $"{title}, en graphique");

    public static LocalizedText RowsMore(int hidden) => hidden == 1
        ? new("Show 1 more row", "Afficher 1 ligne de plus")
        : new($"Show {hidden} more rows", $"Afficher {hidden} lignes de plus");

    public static LocalizedText NotWhole(Grain grain) => grain switch
    {
        Grain.Day => new("Dotted: not a whole day.", "En pointillé\u202F: journée incomplète."),
        Grain.Week => new("Dotted: not a whole week.", "En pointillé\u202F: semaine incomplète."),
        Grain.Month => new("Dotted: not a whole month.", "En pointillé\u202F: mois incomplet."),
        Grain.Quarter => new("Dotted: not a whole quarter.", "En pointillé\u202F: trimestre incomplet."),
        Grain.Year => new("Dotted: not a whole year.", "En pointillé\u202F: année incomplète."),
    };

    public static LocalizedText LinesHidden(int hidden) => hidden == 1
        ? new("1 smaller one is in the table alone.", "1 autre, moins important, n’est que dans le tableau.")
        : new($"{hidden} smaller ones are in the table alone.", $"{hidden} autres, moins importants, ne sont que dans le tableau.");
}
