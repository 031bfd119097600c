using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis;

/// <summary>A dimension, what people call it, and what its values are called in each language.</summary>
/// <param name="Id">The column's name in the facts.</param>
/// <param name="Plural">The name in the plural, for sentences.</param>
public sealed record DimensionDefinition(string Id, LocalizedText Name, LocalizedText Plural, LocalizedNames Synonyms)
{
    public IReadOnlyList<MemberDefinition> Members { get; init; } = [];

    /// <summary>Whether sources say only what a row is now, and not what it was on an earlier day: the stage of a deal.</summary>
    public bool IsKnownAsOfNow { get; init; }
}

/// <summary>A value of a dimension as the data hold it, its name per language, and its other names in any language.</summary>
public sealed record MemberDefinition(string Value, LocalizedText Name, IReadOnlyList<string> Aliases)
{
    /// <summary>Other names that belong to one language, and tell it: "German", "allemande".</summary>
    public LocalizedNames Synonyms { get; init; } = LocalizedNames.None;
}
