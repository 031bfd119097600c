using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>What the amounts of a row must be among themselves: one currency, and refunds below zero.</summary>
internal sealed class AmountRules
{
    private static readonly string[] Dollars = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"];

    private static readonly string[] Signed = ["net_amount", "tax", "cost", "quantity"];

    private readonly bool positiveRefunds;
    private readonly int kind;
    private readonly int netAmount;
    private readonly int[] signed;
    private readonly int currency;

    public AmountRules(FileStreamSettings settings, IReadOnlyList<FactColumn> columns)
    {
        positiveRefunds = settings.PositiveRefunds;
        kind = IndexOf("kind");
        netAmount = settings.Schema.Name == FactSchemas.Sales.Name ? IndexOf("net_amount") : -1;
        signed = [.. Signed.Select(IndexOf).Where(i => i >= 0)];
        currency = IndexOf("currency");

        int IndexOf(string name) => columns.ToList().FindIndex(c => c.Name == name);
    }

    /// <param name="written">What stood beside the row's amounts: an ISO code, <c>$</c> or null.</param>
    /// <returns>The fault in words, or null.</returns>
    public string? Apply(FactValue[] values, string? written) => ApplySign(values) ?? ApplyCurrency(values, written);

    private string? ApplySign(FactValue[] values)
    {
        if (netAmount < 0 || values[kind].Text is not ("refund" or "credit") || values[netAmount].Scaled <= 0)
            return null;
        if (!positiveRefunds)
            return $"a {values[kind].Text} takes away and its amount must be negative: where the file writes it without a sign, set `refunds: positive`";
        foreach (var column in signed)
        {
            if (values[column].Scaled > 0)
                values[column] = FactValue.OfScaled(-values[column].Scaled);
        }

        return null;
    }

    private string? ApplyCurrency(FactValue[] values, string? written)
    {
        if (written is null || currency < 0)
            return null;
        var known = values[currency].Text;
        if (known is null)
        {
            if (written == "$")
                return "the amount is in $: say which, such as `currency: USD`";
            values[currency] = FactValue.Of(written);
            return null;
        }

        var agrees = written == "$" ? Dollars.Contains(known) : written == known;
        return agrees ? null : $"the amount is written in {written}, the row's currency is {known}";
    }
}
