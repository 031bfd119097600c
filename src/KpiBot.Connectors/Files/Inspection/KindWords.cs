using KpiBot.Connectors.Files.Tables;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>What a file's words for kinds mean, in English and French.</summary>
internal static class KindWords
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["vente"] = "sale",
        ["ventes"] = "sale",
        ["facture"] = "sale",
        ["sale"] = "sale",
        ["invoice"] = "sale",
        ["order"] = "sale",
        ["commande"] = "sale",
        ["avoir"] = "credit",
        ["avoirs"] = "credit",
        ["note de credit"] = "credit",
        ["credit"] = "credit",
        ["credit note"] = "credit",
        ["credit memo"] = "credit",
        ["remboursement"] = "refund",
        ["retour"] = "refund",
        ["refund"] = "refund",
        ["return"] = "refund",
        ["marketing"] = "marketing",
        ["publicite"] = "marketing",
        ["media"] = "marketing",
        ["commercial"] = "sales",
        ["sales"] = "sales",
        ["autre"] = "other",
        ["autres"] = "other",
        ["other"] = "other",
        ["csat"] = "csat",
        ["satisfaction"] = "csat",
        ["nps"] = "nps",
        ["recommandation"] = "nps",
    };

    /// <summary>The file's words → the fact's; null where one of them is not known or not allowed.</summary>
    public static IReadOnlyDictionary<string, string>? Translate(IReadOnlyList<string> words, IReadOnlyList<string> allowed)
    {
        var values = new Dictionary<string, string>();
        foreach (var word in words)
        {
            if (!Meanings.TryGetValue(HeaderNames.Normalize(word), out var meaning) || !allowed.Contains(meaning))
                return null;
            values[word] = meaning;
        }

        return values;
    }
}
