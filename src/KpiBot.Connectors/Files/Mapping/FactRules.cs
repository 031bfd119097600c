using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>What a fact demands of its values beyond their types.</summary>
internal static class FactRules
{
    private static readonly Dictionary<(string Fact, string Column), string[]> AllowedTexts = new()
    {
        [("sales", "kind")] = ["sale", "refund", "credit"],
        [("spend", "spend_kind")] = ["marketing", "sales", "other"],
        [("surveys", "kind")] = ["csat", "nps"],
    };

    /// <summary>The only texts that the column may hold; null where any may.</summary>
    public static IReadOnlyList<string>? Allowed(FactSchema schema, FactColumn column) =>
        AllowedTexts.GetValueOrDefault((schema.Name, column.Name));

    /// <returns>The fault in words, or null.</returns>
    public static string? Fault(FactSchema schema, FactColumn column, FactValue value)
    {
        if (value.IsAbsent)
            return null;
        if (Allowed(schema, column) is { } allowed && !allowed.Contains(value.Text))
            return $"\"{value.Text}\" is none of {string.Join(", ", allowed)}: say what it means, as in `values: {{ {value.Text}: {allowed[0]} }}`";
        if (IsCurrency(schema, column) && !CurrencyCode.IsWellFormed(value.Text))
            return $"\"{value.Text}\" is not a currency code such as EUR";
        if (column.Name == "probability" && value.ToDecimal(column.Type) is < 0 or > 1)
            return $"{value.ToDecimal(column.Type)} is not a share from 0 to 1: for percents set `factor: 0.01`";
        return null;
    }

    public static bool IsCurrency(FactSchema schema, FactColumn column) =>
        column.Name == "currency" || (schema.Name == "fx_rates" && column.Name is "from" or "to");
}
