using KpiBot.Core.Kpis;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>What a number beside a KPI comes to: "2 %" of a rate is 0.02, "10 k€" of the revenue 10,000. Null where the two do not fit.</summary>
internal static class ThresholdReading
{
    /// <summary>A level in the KPI's unit; null where it is in another, or a bare number of a percentage.</summary>
    public static decimal? Level(KpiUnit kpi, Quantity quantity) => (kpi, quantity.Unit) switch
    {
        (KpiUnit.Money, QuantityUnit.None or QuantityUnit.Money) => quantity.Number,
        (KpiUnit.Percent, QuantityUnit.Percent or QuantityUnit.Points) => quantity.Number / 100,
        (KpiUnit.Count, QuantityUnit.None) => quantity.Number,
        (KpiUnit.Score, QuantityUnit.None or QuantityUnit.Points) => quantity.Number,
        (KpiUnit.Days, QuantityUnit.None or QuantityUnit.Days) => quantity.Number,
        (KpiUnit.Days, QuantityUnit.Weeks) => quantity.Number * 7,
        _ => null,
    };

    /// <summary>The size of a change; null where it is in a unit that the KPI does not change by, or a bare number of a percentage.</summary>
    public static (decimal Value, ThresholdUnit Unit)? Change(KpiUnit kpi, Quantity quantity) => (kpi, quantity.Unit) switch
    {
        (_, QuantityUnit.Percent) => (quantity.Number / 100, ThresholdUnit.Ratio),
        (KpiUnit.Percent, QuantityUnit.Points) => (quantity.Number / 100, ThresholdUnit.Points),
        (KpiUnit.Percent, _) => null,
        _ => Level(kpi, quantity) is { } level ? (level, ThresholdUnit.Absolute) : null,
    };

    /// <summary>Hours, of data that are late.</summary>
    public static decimal? Hours(Quantity quantity) => quantity.Unit switch
    {
        QuantityUnit.Minutes => quantity.Number / 60,
        QuantityUnit.Hours => quantity.Number,
        QuantityUnit.Days => quantity.Number * 24,
        QuantityUnit.Weeks => quantity.Number * 168,
        QuantityUnit.None or QuantityUnit.Percent or QuantityUnit.Points or QuantityUnit.Money or QuantityUnit.Months => null,
    };
}
