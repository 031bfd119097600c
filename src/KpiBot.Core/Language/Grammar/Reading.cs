using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>What the rules have made of a question so far.</summary>
internal sealed class Reading
{
    public List<KpiDefinition> Kpis { get; } = [];

    /// <summary>Whether a KPI was named, even if it is not settled which.</summary>
    public bool NamesKpi { get; set; }

    /// <summary>Whether the KPI was taken because it is the usual one, and none was named.</summary>
    public bool IsUsualKpi { get; set; }

    public PeriodExpression? Period { get; set; }

    public ComparisonExpression? Comparison { get; set; }

    public Grain? Grain { get; set; }

    public List<string> Breakdown { get; } = [];

    public List<DimensionFilter> Filters { get; } = [];

    public Ranking? Top { get; set; }

    public View View { get; set; }

    public bool IsOwn { get; set; }

    public List<string> NotUnderstood { get; } = [];

    /// <summary>The first thing that must be asked back.</summary>
    public Issue? Issue { get; private set; }

    public void AskBack(Issue issue) => Issue ??= issue;

    /// <summary>Where more of the question shows what was asked back to be the wrong question.</summary>
    public void AskInstead(Issue issue) => Issue = issue;

    public void AddBreakdown(string dimension)
    {
        if (!Breakdown.Contains(dimension))
            Breakdown.Add(dimension);
    }

    public void AddFilter(string dimension, string value, bool exclude)
    {
        var at = Filters.FindIndex(f => f.Dimension == dimension && f.Exclude == exclude);
        if (at < 0)
            Filters.Add(new(dimension, [value], exclude));
        else if (!Filters[at].Values.Contains(value))
            Filters[at] = Filters[at] with { Values = [.. Filters[at].Values, value] };
    }

    /// <summary>Whether a KPI can be split and filtered by all that the question names.</summary>
    public bool Suits(KpiDefinition kpi) => Breakdown.TrueForAll(kpi.Dimensions.Contains) && Filters.TrueForAll(f => kpi.Dimensions.Contains(f.Dimension));

    public Intent.Ask ToAsk() => new(Kpis)
    {
        Period = Period,
        Comparison = Comparison,
        Grain = Grain,
        Breakdown = Breakdown,
        Filters = Filters,
        Top = Top,
        View = View,
        IsOwn = IsOwn,
        IsUsualKpi = IsUsualKpi,
    };
}
