namespace KpiBot.Core.Queries.Drivers;

/// <summary>A change split over dimensions.</summary>
/// <param name="Change">In the KPI's unit: <see cref="ComparedValue.Change"/>, which the parts of every split add up to exactly.</param>
/// <param name="Splits">The telling one first; empty where no dimension could be split by.</param>
/// <param name="NotAddingUp">Dimensions left out because in these data the parts of a measure do not add up over them.</param>
public sealed record Decomposition(decimal Change, IReadOnlyList<DimensionSplit> Splits, IReadOnlyList<string> NotAddingUp);

/// <summary>The change split over the members of one dimension.</summary>
/// <param name="Parts">Every member that has rows on either side, the largest part first.</param>
public sealed record DimensionSplit(string Dimension, IReadOnlyList<DriverPart> Parts)
{
    /// <summary>What came of the members' weights having changed, in the KPI's unit; null where the KPI is no ratio.</summary>
    public decimal? Mix => Parts.Any(p => p.Mix is not null) ? Parts.Sum(p => p.Mix) : null;

    /// <summary>What came of the members' own rates having changed, in the KPI's unit; null where the KPI is no ratio.</summary>
    public decimal? Rate => Mix is { } mix ? Parts.Sum(p => p.Contribution) - mix : null;

    public Reversal Reversal => ReversalTest.Of(this);
}

/// <summary>What one member brought to the change.</summary>
/// <param name="Member">As the data write it; null is "(none)".</param>
/// <param name="Contribution">In the KPI's unit, percentages as fractions.</param>
/// <param name="Mix">For ratios: the part of the contribution that came of the member's weight in the base having changed.</param>
/// <param name="Current">Over the compared part of the period.</param>
/// <param name="Earlier">Over the earlier days.</param>
public sealed record DriverPart(string? Member, decimal Contribution, decimal? Mix, KpiValue Current, KpiValue Earlier);

/// <summary>Whether what happened in the parts and what happened in the whole point in different directions.</summary>
public enum Reversal
{
    None,

    /// <summary>The members' rates together went one way, and the changed mix outweighed them.</summary>
    MixOutweighs,

    /// <summary>Simpson's paradox: no member with a base on both sides went the way that the whole went, and some went the other.</summary>
    EveryMember,
}
