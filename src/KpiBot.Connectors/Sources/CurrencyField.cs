using KpiBot.Core.Facts;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

internal static class CurrencyField
{
    /// <summary>The value of <c>currency</c>; null where it is missing or no code, which is reported.</summary>
    public static string? Read(Fields fields)
    {
        var code = fields.Text("currency")?.Text;
        if (code is null || CurrencyCode.IsWellFormed(code))
            return code;
        fields.Fault("currency", $"`currency: {code}` is not a currency code such as EUR.");
        return null;
    }
}
