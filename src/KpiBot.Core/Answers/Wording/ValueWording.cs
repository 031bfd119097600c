using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>A KPI's values in words, by its unit.</summary>
/// <param name="currency">ISO code of every amount.</param>
public sealed class ValueWording(UiLanguage language, string currency)
{
    private const decimal MostShare = 10;
    private const int MostDecimalsSaid = 4;

    public string NoData => language.Say("no data", "aucune donnée");

    /// <summary>The value as a person reads it; "no data" for null.</summary>
    /// <param name="largestBeside">The largest value of the same column, which decides the precision of amounts.</param>
    public string Full(KpiUnit unit, decimal? value, decimal? largestBeside = null) => value is not { } known ? NoData : unit switch
    {
        KpiUnit.Money => language.Money(known, currency, largestBeside),
        KpiUnit.Percent => Percent(known),
        KpiUnit.Count => Count(known),
        KpiUnit.Days => language.Days(known),
        KpiUnit.Score => language.Number(known, ScoreDecimals(known, known)),
    };

    /// <summary>A value that a person gave, with no more decimals than it has: "20%", not "20.0%".</summary>
    public string Said(KpiUnit unit, decimal value) =>
        unit is KpiUnit.Percent ? language.Number(value * 100, DecimalsOf(value * 100)) + PercentSign : Full(unit, value);

    /// <summary>The two ends of an estimate, amounts rounded to what an estimate can say: "€784,200 – €991,000".</summary>
    public string Range(KpiUnit unit, decimal low, decimal high) =>
        unit is KpiUnit.Money ? $"{Full(unit, Estimated(low))} – {Full(unit, Estimated(high))}" : $"{Full(unit, low)} – {Full(unit, high)}";

    /// <summary>The lowest and the highest of a series, short and in one multiple.</summary>
    public (string Low, string High) CompactEnds(KpiUnit unit, decimal low, decimal high) =>
        unit is KpiUnit.Money ? language.CompactEnds(low, high, currency) : (Full(unit, low), Full(unit, high));

    /// <summary>Four digits that count.</summary>
    private static decimal Estimated(decimal amount)
    {
        var step = 1m;
        while (Math.Abs(amount) / step >= 10_000)
            step *= 10;
        return NumberWording.Round(amount / step, 0) * step;
    }

    private static int DecimalsOf(decimal value)
    {
        var decimals = 0;
        while (decimals < MostDecimalsSaid && NumberWording.Round(value, decimals) != value)
            decimals++;
        return decimals;
    }

    /// <summary>Short, for charts.</summary>
    public string Compact(KpiUnit unit, decimal value) =>
        unit is KpiUnit.Money ? language.CompactMoney(value, currency) : Full(unit, value);

    /// <summary>A change in the KPI's own unit, with its sign: points for rates and scores.</summary>
    /// <param name="beside">The value that changed, whose precision a score's change has.</param>
    public string Change(KpiUnit unit, decimal change, decimal beside) => unit switch
    {
        KpiUnit.Percent => Points(change * 100, ChangeDecimals(change * 100)),
        KpiUnit.Score => Points(change, ScoreDecimals(change, beside)),
        KpiUnit.Days => language.SignedDays(change),
        KpiUnit.Money or KpiUnit.Count => (change > 0 ? "+" : "") + Full(unit, change),
    };

    /// <summary>A change as a share of the earlier value, with its sign.</summary>
    public string RelativeChange(decimal ratio) => language.SignedNumber(ratio * 100, ChangeDecimals(ratio * 100)) + PercentSign;

    /// <summary>What a part brought to a change, with its sign: in points for rates and scores.</summary>
    /// <param name="largestBeside">The largest part shown beside it, which decides the precision.</param>
    public string Contribution(KpiUnit unit, decimal contribution, decimal largestBeside) => unit switch
    {
        KpiUnit.Money => (contribution > 0 ? "+" : "") + language.Money(contribution, currency, largestBeside),
        KpiUnit.Percent => Points(contribution * 100, PartDecimals(largestBeside * 100)),
        KpiUnit.Score => Points(contribution, PartDecimals(largestBeside)),
        KpiUnit.Count => language.SignedNumber(contribution, decimal.IsInteger(contribution) ? 0 : 1),
        KpiUnit.Days => language.SignedDays(contribution),
    };

    /// <summary>
    /// A part as a share of a change in whole percent, negative where it went against it; null where the change is so small
    /// beside its parts that a share of it says nothing.
    /// </summary>
    public string? PartOf(decimal fraction) => Math.Abs(fraction) < MostShare ? language.Number(fraction * 100) + PercentSign : null;

    private string PercentSign => language switch
    {
        UiLanguage.English => "%",
        UiLanguage.French => $"{FrenchTypography.NarrowSpace}%",
    };

    private string Percent(decimal fraction) => language.Number(fraction * 100, PercentDecimals(fraction * 100)) + PercentSign;

    private string Points(decimal points, int decimals) =>
        language.SignedNumber(points, decimals) + language.UnitSpace() + language.Say("pts", Math.Abs(points) < 2 ? "pt" : "pts");

    private string Count(decimal count) => language.Number(count, decimal.IsInteger(count) ? 0 : 1);

    /// <summary>One decimal; more where the value is so small that one would hide it.</summary>
    private static int PercentDecimals(decimal percent) => Math.Abs(percent) switch
    {
        0 or >= 1 => 1,
        >= 0.1m => 2,
        >= 0.01m => 3,
        _ => 4,
    };

    /// <summary>As many as the values that are compared show, unless the change would read as none.</summary>
    private static int ChangeDecimals(decimal points) => Math.Abs(points) switch
    {
        0 => 1,
        >= 0.05m => 1,
        >= 0.005m => 2,
        _ => 4,
    };

    /// <summary>Of a column of parts, by its largest.</summary>
    private static int PartDecimals(decimal points) => Math.Abs(points) switch
    {
        0 or >= 1 => 1,
        >= 0.05m => 2,
        _ => 4,
    };

    /// <summary>A mean on a scale of five needs two decimals, a promoter score one.</summary>
    private static int ScoreDecimals(decimal shown, decimal score) => decimal.IsInteger(shown) ? 0 : Math.Abs(score) < 10 ? 2 : 1;
}
