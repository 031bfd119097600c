using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>
/// The values along an axis in words: all in one multiple (0, 0.5 and 1 M€, never 500 k€ beside 1 M€), with as many decimals
/// as tell them apart.
/// </summary>
/// <param name="currency">ISO code of every amount.</param>
public sealed class AxisWording(UiLanguage language, string currency)
{
    /// <summary>Lengths of time from here on are counted in years.</summary>
    public const decimal YearsFromDays = 730.5m;

    public const decimal DaysOfAYear = 365.25m;

    private const int MostDecimals = 6;

    /// <param name="values">In the KPI's unit.</param>
    public IReadOnlyList<string> Labels(KpiUnit unit, IReadOnlyList<decimal> values)
    {
        var largest = values.Count == 0 ? 0 : values.Max(Math.Abs);
        var (divisor, multiple) = Multiple(unit, largest);
        var counted = values.Select(v => v / divisor).ToList();
        var decimals = Decimals(counted);
        return [.. counted.Select(v => Label(unit, v, multiple, decimals))];
    }

    /// <summary>What a chart that writes bare numbers counts in, beside its axis; null for bare counts and scores.</summary>
    public string? Unit(KpiUnit unit) => unit switch
    {
        KpiUnit.Money => currency,
        KpiUnit.Percent => "%",
        KpiUnit.Days => language.Say("days", "jours"),
        KpiUnit.Count or KpiUnit.Score => null,
    };

    private string Label(KpiUnit unit, decimal value, string multiple, int decimals)
    {
        if (value == 0)
            (decimals, multiple) = (0, unit is KpiUnit.Days ? multiple : "");
        return unit switch
        {
            KpiUnit.Money => language.MoneyIn(value, multiple, decimals, currency),
            KpiUnit.Percent => language.Number(value, decimals) + language.Say("%", $"{FrenchTypography.NarrowSpace}%"),
            KpiUnit.Count => language.Number(value, decimals) + (multiple.Length == 0 ? "" : language.Say(multiple, FrenchTypography.NarrowSpace + multiple)),
            KpiUnit.Days => language.Number(value, decimals) + FrenchTypography.NarrowSpace + TimeUnit(multiple, value),
            KpiUnit.Score => language.Number(value, decimals),
        };
    }

    private string TimeUnit(string multiple, decimal value) => multiple.Length == 0
        ? language.Say("d", "j")
        : language.IsPlural(value) ? language.Say("yr", "ans") : language.Say("yr", "an");

    private (decimal Divisor, string Multiple) Multiple(KpiUnit unit, decimal largest) => (unit, largest) switch
    {
        (KpiUnit.Percent, _) => (0.01m, ""),
        (KpiUnit.Days, >= YearsFromDays) => (DaysOfAYear, "year"),
        (KpiUnit.Money or KpiUnit.Count, >= 1_000_000_000m) => (1_000_000_000m, language.Say("bn", "Md")),
        (KpiUnit.Money or KpiUnit.Count, >= 1_000_000m) => (1_000_000m, "M"),
        (KpiUnit.Money or KpiUnit.Count, >= 10_000m) => (1_000m, "k"),
        _ => (1, ""),
    };

    private static int Decimals(IEnumerable<decimal> values)
    {
        var shown = values.ToList();
        var decimals = 0;
        while (decimals < MostDecimals && shown.Exists(v => Math.Abs(v - NumberWording.Round(v, decimals)) > 0.0000001m * Math.Abs(v)))
            decimals++;
        return decimals;
    }
}
