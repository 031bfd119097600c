namespace KpiBot.Core.Kpis;

/// <summary>The valid definitions that a KpiBot answers from: the shipped ones and the user's own, which win.</summary>
public sealed class KpiCatalog
{
    private readonly Dictionary<string, KpiDefinition> kpisById;
    private readonly Dictionary<string, DimensionDefinition> dimensionsById;

    public KpiCatalog(IReadOnlyList<KpiDefinition> kpis, IReadOnlyList<DimensionDefinition> dimensions, IReadOnlyList<AmbiguousTerm> ambiguousTerms)
    {
        Kpis = kpis;
        Dimensions = dimensions;
        AmbiguousTerms = ambiguousTerms;
        kpisById = kpis.ToDictionary(k => k.Id);
        dimensionsById = dimensions.ToDictionary(d => d.Id);
    }

    /// <summary>In the order of the files.</summary>
    public IReadOnlyList<KpiDefinition> Kpis { get; }

    public IReadOnlyList<DimensionDefinition> Dimensions { get; }

    public IReadOnlyList<AmbiguousTerm> AmbiguousTerms { get; }

    /// <summary>The KPIs that count the steps of the funnel, the widest first.</summary>
    public IReadOnlyList<KpiDefinition> Funnel { get; init; } = [];

    public KpiDefinition? Find(string id) => kpisById.GetValueOrDefault(id);

    public DimensionDefinition? FindDimension(string id) => dimensionsById.GetValueOrDefault(id);
}

/// <summary>A word that names several KPIs ("marge"): KpiBot offers the choice.</summary>
public sealed record AmbiguousTerm(string Term, Localization.UiLanguage Language, IReadOnlyList<string> Kpis);
