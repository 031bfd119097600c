using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis;

/// <summary>A number that can be taken straight from one fact.</summary>
/// <param name="Id">Its name in formulas.</param>
/// <param name="Value">Null for counts.</param>
public sealed record Measure(string Id, string Fact, Aggregate Aggregate, RowValue? Value, MeasureDay Day, IReadOnlyList<RowCondition> Where)
{
    /// <summary>What people call it, in lower case, to say how a KPI was computed.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Same(Id);

    /// <summary>For distinct counts: the text column whose values are counted.</summary>
    public string? DistinctOf { get; init; }

    /// <summary>For semi-additive measures: the columns whose members each have a last value.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>
    /// For cohort measures: the day column that must be present and lie before the observation ends, so that cohorts are
    /// compared at equal age; null for the rest.
    /// </summary>
    public string? MaturesOn { get; init; }

    /// <summary>Whether it is an amount of money, to be converted to the business currency.</summary>
    public bool IsMoney { get; init; }

    /// <summary>Whether the parts of a breakdown add up to the total.</summary>
    public bool IsAdditive => Aggregate is Aggregate.Sum or Aggregate.Count or Aggregate.Last;
}

/// <summary>Which day decides that a row belongs to a period.</summary>
public abstract record MeasureDay
{
    private MeasureDay() { }

    /// <summary>A flow: the row's day lies in the period.</summary>
    public sealed record On(string Column) : MeasureDay;

    /// <summary>A stock: the row is open at the end of the period's last day.</summary>
    public sealed record OpenBetween(string From, IReadOnlyList<string> Until) : MeasureDay;
}
