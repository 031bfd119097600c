namespace KpiBot.Core.Kpis;

/// <summary>Keeps, or leaves out, the rows whose dimension has one of the values. Values are the data's own; null is "(none)".</summary>
public sealed record DimensionFilter(string Dimension, IReadOnlyList<string?> Values, bool Exclude = false);

/// <summary>The first <paramref name="Count"/> members by value.</summary>
public sealed record Ranking(int Count, RankingOrder Order)
{
    /// <summary>The one that is asked for alone, counted from 1: "the second best"; null where all of them are.</summary>
    public int? Place { get; init; }
}

/// <summary>Which end of the values comes first.</summary>
public enum RankingOrder
{
    Highest,
    Lowest,
}
