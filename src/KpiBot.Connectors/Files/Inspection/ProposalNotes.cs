using KpiBot.Core.Localization;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>What a proposal has assumed, for its reader to judge.</summary>
internal static class ProposalNotes
{
    public static LocalizedText EachRowIsAnOrder => new(
        "No column looks like an order or invoice number: each row counts as one order.",
        "Aucune colonne ne ressemble à un numéro de commande ou de facture\u202F: chaque ligne compte pour une commande.");

    public static LocalizedText AllAre(string column, string value) => new(
        $"No column gives the {column}: every row is taken as {value}.",
        $"Aucune colonne ne donne «\u202F{column}\u202F»\u202F: toutes les lignes sont prises comme «\u202F{value}\u202F».");

    public static LocalizedText NegativeIsRefund(string header) => new(
        $"Rows with a negative {header} are taken as refunds.",
        $"Les lignes où «\u202F{header}\u202F» est négatif sont prises comme des remboursements.");

    public static LocalizedText RefundsArePositive => new(
        "Refunds and credits have positive amounts in the file: they are stored negative.",
        "Les remboursements et les avoirs sont positifs dans le fichier\u202F: ils sont enregistrés en négatif.");

    public static LocalizedText DayOrderAssumed(string header, bool monthFirst) => monthFirst
        ? new($"{header} could be day first or month first: it is read month first.",
            $"«\u202F{header}\u202F» peut se lire jour ou mois en premier\u202F: le mois est lu en premier.")
        : new($"{header} could be day first or month first: it is read day first.",
            $"«\u202F{header}\u202F» peut se lire jour ou mois en premier\u202F: le jour est lu en premier.");

    public static LocalizedText Percentages(string header) => new(
        $"{header} is in percent: it is divided by 100.",
        $"«\u202F{header}\u202F» est en pourcentage\u202F: la valeur est divisée par 100.");

    public static LocalizedText Unused(IReadOnlyList<string> headers) => new(
        $"Columns not used: {string.Join(", ", headers)}.",
        $"Colonnes non utilisées\u202F: {string.Join(", ", headers)}.");

    public static LocalizedText Missing(string fact, IReadOnlyList<string> columns) => new(
        $"It looks most like {fact}, but no column of the file fills {string.Join(", ", columns)}.",
        $"Le contenu ressemble surtout à «\u202F{fact}\u202F», mais aucune colonne du fichier ne remplit {string.Join(", ", columns)}.");
}
