using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>A cell's value, or why it has none that can be used.</summary>
/// <param name="Currency">What was written beside an amount: an ISO code, or <c>$</c>.</param>
internal readonly record struct Conversion(FactValue Value, string? Fault = null, string? Currency = null)
{
    public static Conversion Absent => default;

    public static Conversion Refuse(string fault) => new(FactValue.Absent, fault);
}
