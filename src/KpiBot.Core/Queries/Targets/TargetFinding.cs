using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Targets;

/// <summary>What the targets say about a period.</summary>
internal abstract record TargetFinding
{
    private TargetFinding() { }

    /// <param name="Value">For the whole period, in the KPI's unit.</param>
    /// <param name="Parts">What it was added up from, in order: they tile the period. One where it was set as it is.</param>
    public sealed record Found(decimal Value, IReadOnlyList<TargetPart> Parts) : TargetFinding;

    /// <summary>Nothing is set for the period, or for any part of it.</summary>
    /// <param name="Elsewhere">A period around it, or the next one, that has a target; null where none has.</param>
    public sealed record None(DateRange? Elsewhere) : TargetFinding;

    /// <summary>Some months are there, others are not.</summary>
    public sealed record Incomplete(IReadOnlyList<DateRange> Missing) : TargetFinding;

    /// <summary>Its parts have targets that cannot be added up to one: those of a rate that differ.</summary>
    public sealed record NotAdditive : TargetFinding;

    /// <summary>The same period has several targets.</summary>
    public sealed record SetTwice(DateRange Period) : TargetFinding;
}

/// <summary>A target as it was set.</summary>
public sealed record TargetPart(DateRange Period, decimal Value);
