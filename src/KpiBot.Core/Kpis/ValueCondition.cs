namespace KpiBot.Core.Kpis;

/// <summary>What the value of a member, or of a day, must be to be shown: "above 50k", "at least 10", "between 2 % and 5 %".</summary>
/// <param name="Value">In the KPI's unit, percentages as fractions; of <see cref="ValueBound.Between"/> the lower end.</param>
public sealed record ValueCondition(ValueBound Bound, decimal Value)
{
    /// <summary>The upper end of <see cref="ValueBound.Between"/>; null for every other bound.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Whether only the earliest day, week or month that meets it is asked for: "the first day over 50k".</summary>
    public bool IsFirst { get; init; }

    public bool Holds(decimal value) => Bound switch
    {
        ValueBound.Above => value > Value,
        ValueBound.AtLeast => value >= Value,
        ValueBound.Below => value < Value,
        ValueBound.AtMost => value <= Value,
        ValueBound.Between => value >= Value && value <= Upper,
    };
}

/// <summary>On which side of a value; both ends of <see cref="Between"/> are in it.</summary>
public enum ValueBound
{
    Above,
    AtLeast,
    Below,
    AtMost,
    Between,
}
