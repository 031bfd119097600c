using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis;

/// <summary>A KPI of the catalogue: what it is, how it is computed, and how it is to be read.</summary>
/// <param name="Id">Lower snake case; part of the command line's contract.</param>
public sealed record KpiDefinition(string Id, LocalizedText Name, Formula Formula, KpiUnit Unit, Direction Direction)
{
    /// <summary>The formula as its definition writes it, naming measures and other KPIs by id.</summary>
    public string FormulaText { get; init; } = FormulaPrinter.Print(Formula);

    /// <summary>What is divided by what, where the KPI is a plain ratio; null where it is not.</summary>
    public Formula.Divide? Ratio => Formula as Formula.Divide;

    /// <summary>
    /// What the KPI rests on and <see cref="SmallestBase"/> counts: the definition's own base (the answers behind a net
    /// promoter score), or a ratio's denominator; null for sums and counts.
    /// </summary>
    public Formula? Base
    {
        get => field ?? Ratio?.Right;
        init;
    }

    /// <summary>The measures behind its formula and its base, each once.</summary>
    public IReadOnlyList<Measure> Measures => Base is null ? Formula.Measures : [.. Formula.Measures.Union(Base.Measures)];

    /// <summary>Whether it is counted on the period's last day (the open pipeline, followers) and not over its days.</summary>
    public bool IsStock => Formula.Measures is [_, ..] all && all.All(m => m.Day is MeasureDay.OpenBetween || m.Aggregate is Aggregate.Last);

    /// <summary>What it can be split by with more than one row to see: a net promoter score has but one kind of answer.</summary>
    public IEnumerable<string> TellingDimensions => Dimensions.Where(d => !Measures.All(m => m.Where.Any(c => c is RowCondition.OneOf { Exclude: false, Values.Count: 1 } only && only.Column == d)));

    /// <summary>The facts behind it, each once. What it can be split by at run time is what all of them share.</summary>
    public IReadOnlyList<string> Facts => [.. Measures.Select(m => m.Fact).Distinct()];

    /// <summary>Other names that people use, per language, without the name itself.</summary>
    public required LocalizedNames Synonyms { get; init; }

    public required LocalizedText Description { get; init; }

    /// <summary>The finest grain that it makes sense at: acquisition cost never by day.</summary>
    public Grain FinestGrain { get; init; } = Grain.Day;

    /// <summary>What is meant where no period is given; this month so far unless the definition says otherwise.</summary>
    public required PeriodExpression DefaultPeriod { get; init; }

    /// <summary>What it can be split and filtered by: declared in YAML, or what all its measures' facts share.</summary>
    public required IReadOnlyList<string> Dimensions { get; init; }

    /// <summary>Whether the definition lists its dimensions: then text columns that sources add are none of them.</summary>
    public bool DeclaresDimensions { get; init; }

    /// <summary>Whether its parts add up to the total over every dimension; false for ratios and distinct counts.</summary>
    public required bool IsAdditive { get; init; }

    /// <summary>A rate's denominator under this is shown with its size and a caution; null where none applies.</summary>
    public decimal? SmallestBase { get; init; }

    /// <summary>In the KPI's own unit, percentages as fractions; null where none is set.</summary>
    public decimal? Target { get; init; }

    public string? Owner { get; init; }

    /// <summary>The roles that it is kept for; empty where it is for every role. Read only from definition files, so that a fault can cite the line.</summary>
    public IReadOnlyList<Yaml.Located> Audience { get; init; } = [];

    public LocalizedText? Pitfalls { get; init; }

    /// <summary>Of a mean lifetime: what gives the median that counts those that still live; null for every other KPI.</summary>
    public Survival? Survival { get; init; }

    /// <summary>The KPI that the answer always shows beside it: mark-up rate beside gross margin rate.</summary>
    public string? Sibling { get; init; }

    /// <summary>The KPI to offer where this one cannot be split as asked: spend by source for acquisition cost by channel.</summary>
    public string? Nearest { get; init; }

    /// <summary>Of an amount: the KPI that counts what it adds up, "number of open deals". Null where none does.</summary>
    public string? CountedAs { get; init; }

    /// <summary>Of a count: the KPI that adds up what its rows are worth, "value of lost deals". Null where none does.</summary>
    public string? ValuedAs { get; init; }
}

/// <summary>Names per language, in the order of the definition.</summary>
public sealed record LocalizedNames(IReadOnlyList<string> English, IReadOnlyList<string> French)
{
    public IReadOnlyList<string> In(UiLanguage language) => language switch
    {
        UiLanguage.English => English,
        UiLanguage.French => French,
    };

    public static readonly LocalizedNames None = new([], []);
}

/// <summary>How a value reads: <see cref="Percent"/> values are fractions (0.145 is 14.5 %), days are days.</summary>
public enum KpiUnit
{
    Money,
    Percent,
    Count,
    Days,
    Score,
}

/// <summary>Which way is better.</summary>
public enum Direction
{
    UpIsGood,
    DownIsGood,
    None,
}
