using KpiBot.Connectors.Files.Mapping;

namespace KpiBot.Connectors.Sources;

internal static class CurrencyCode
{
    /// <summary>The value of <c>currency</c>; null where it is missing or no code, which is reported.</summary>
    public static string? Read(YamlFields fields)
    {
        var code = fields.Text("currency");
        if (code is null || FactRules.IsCurrencyCode(code))
            return code;
        fields.Fault("currency", $"`currency: {code}` is not a currency code such as EUR.");
        return null;
    }
}
