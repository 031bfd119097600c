using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>What the rules have made of a question so far.</summary>
internal sealed class Reading
{
    public List<KpiDefinition> Kpis { get; } = [];

    /// <summary>Whether a KPI was named, even if it is not settled which.</summary>
    public bool NamesKpi { get; set; }

    /// <summary>Whether the unit that was asked for settled which KPI is meant: "marge en %".</summary>
    public bool IsUnitTaken { get; set; }

    /// <summary>Whether the KPI was taken because it is the usual one, and none was named.</summary>
    public bool IsUsualKpi { get; set; }

    public PeriodExpression? Period { get; set; }

    /// <summary>Those beside <see cref="Period"/> that are answered on their own.</summary>
    public List<PeriodExpression> MorePeriods { get; } = [];

    /// <summary>What a period made up of several is laid out by, unless the question asks for another layout.</summary>
    public Grain? Parts { get; set; }

    public ComparisonExpression? Comparison { get; set; }

    public Grain? Grain { get; set; }

    public List<string> Breakdown { get; private set; } = [];

    public List<DimensionFilter> Filters { get; private set; } = [];

    public Ranking? Top { get; set; }

    public Ranking? OtherTop { get; set; }

    public ValueCondition? Condition { get; set; }

    public Grain? AveragePer { get; set; }

    public string? ShareOf { get; set; }

    public bool InShares { get; set; }

    /// <summary>Whether a percentage was asked for that the answer gives: shares, or the change.</summary>
    public bool IsInPercent { get; set; }

    public View View { get; set; }

    public Movement? Presumed { get; set; }

    public bool IsOwn { get; set; }

    /// <summary>The question that this one may change; null where it stands alone.</summary>
    public Intent.Ask? Before { get; set; }

    /// <summary>Dimensions whose filter of the question before goes.</summary>
    public List<string> Cleared { get; } = [];

    /// <summary>Dimensions that the question before was split by, and this one is not.</summary>
    public List<string> RemovedSplits { get; } = [];

    /// <summary>KPIs of the question before that stay although the text names some itself.</summary>
    public List<KpiDefinition> KeptKpis { get; } = [];

    /// <summary>A value of several dimensions, none of which the KPIs can be filtered by; null where there is none.</summary>
    public Segment? Unfilterable { get; set; }

    public bool ClearsAllFilters { get; set; }

    public Intent.Ask? Kept { get; set; }

    public Intent.Ask? Dropped { get; set; }

    /// <summary>The language that the text asks for by name.</summary>
    public UiLanguage? Tongue { get; set; }

    public bool WantsPie { get; init; }

    public List<ReadAs> ReadAs { get; } = [];

    public List<string> NotUnderstood { get; } = [];

    /// <summary>The first thing that must be asked back.</summary>
    public Issue? Issue { get; private set; }

    public void AskBack(Issue issue) => Issue ??= issue;

    /// <summary>As the other, where the issue is written from the whole text and a long text may raise it at every word.</summary>
    public void AskBack(Func<Issue> issue) => Issue ??= issue();

    /// <summary>What was to be asked back does not matter after all.</summary>
    public void StopAsking() => Issue = null;

    /// <summary>Settles an ambiguous word by what else the question names, or leaves only the meanings that can be had with it.</summary>
    public void SettleAmbiguity(IReadOnlyList<KpiDefinition> catalog)
    {
        if (Issue is not LanguageIssue.AmbiguousKpi ambiguous)
            return;
        var meant = ambiguous.Meanings.Select(m => catalog.First(k => k.Id == m.Id)).ToList();
        var suiting = Enumerable.Range(0, meant.Count).Where(i => Suits(meant[i])).ToList();
        if (suiting.Count == meant.Count)
            return;
        if (suiting.Count > 1)
        {
            Issue = new LanguageIssue.AmbiguousKpi(ambiguous.Words, [.. suiting.Select(i => ambiguous.Choices[i])], [.. suiting.Select(i => ambiguous.Meanings[i])]);
            return;
        }

        Issue = null; // of none the answer says why not
        Kpis.Add(meant[suiting.Count == 1 ? suiting[0] : 0]);
    }

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

    public void RemoveFilter(string dimension, string value) => Filters =
    [
        .. Filters.Select(f => f.Dimension == dimension ? f with { Values = [.. f.Values.Where(v => v != value)] } : f).Where(f => f.Values.Count > 0),
    ];

    /// <summary>Shows the parts of a period that was named by them, where nothing else is asked to be shown.</summary>
    public void LayOutParts()
    {
        if (Parts is not { } parts || Grain is not null || View is not (View.Value or View.Breakdown or View.Trend) || Breakdown.Count > 1 || Kpis.Exists(k => k.FinestGrain > parts))
            return;
        (Grain, View) = (parts, View.Trend);
    }

    /// <summary>Takes the whole question as a follow-up makes it.</summary>
    public void Become(Intent.Ask whole)
    {
        (Period, Comparison, Grain, Top, View, IsOwn) = (whole.Period, whole.Comparison, whole.Grain, whole.Top, whole.View, whole.IsOwn);
        (Condition, AveragePer, ShareOf, InShares) = (whole.Condition, whole.AveragePer, whole.ShareOf, whole.InShares);
        OtherTop = whole.OtherTop;
        MorePeriods.Clear();
        MorePeriods.AddRange(whole.MorePeriods);
        Breakdown = [.. whole.Breakdown];
        Filters = [.. whole.Filters];
    }

    /// <summary>The unit that a KPI must have to fit the numbers in the text; null for any.</summary>
    public KpiUnit? FittingUnit { get; set; }

    /// <summary>Whether a KPI can be split and filtered by all that the question names, and has the unit that it speaks in.</summary>
    public bool Suits(KpiDefinition kpi) =>
        (FittingUnit is null || kpi.Unit == FittingUnit) && (Grain is null || kpi.FinestGrain <= Grain)
        && Breakdown.TrueForAll(kpi.Dimensions.Contains) && Filters.TrueForAll(f => kpi.Dimensions.Contains(f.Dimension));

    public Intent.Ask ToAsk() => new(Kpis)
    {
        Period = Period,
        MorePeriods = MorePeriods,
        Comparison = Comparison,
        Grain = Grain,
        Breakdown = Breakdown,
        Filters = Filters,
        Top = Top,
        OtherTop = OtherTop,
        Condition = Condition,
        AveragePer = AveragePer,
        ShareOf = ShareOf,
        InShares = InShares,
        View = View,
        Presumed = Presumed,
        IsOwn = IsOwn,
        IsUsualKpi = IsUsualKpi,
    };
}
