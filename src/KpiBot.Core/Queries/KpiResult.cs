using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries.Drivers;
using KpiBot.Core.Queries.Forecasts;
using KpiBot.Core.Queries.Insights;
using KpiBot.Core.Queries.Targets;

namespace KpiBot.Core.Queries;

/// <summary>A computed number and what it was made of.</summary>
/// <param name="Value">In the KPI's unit (percentages as fractions); null is "no data", such as a ratio over nothing.</param>
/// <param name="Numerator">For ratios: what was divided.</param>
/// <param name="Base">For ratios: what it was divided by; where the definition names a base of its own, that. Null for the rest.</param>
/// <param name="Rows">Rows of facts behind it; rows that several measures of one fact read count once.</param>
public sealed record KpiValue(decimal? Value, decimal? Numerator, decimal? Base, long Rows);

/// <summary>The period's number beside the earlier one.</summary>
/// <param name="Current">Over <see cref="Comparison.Current"/>; equal to the headline unless the days had to be cut.</param>
/// <param name="Earlier">Over <see cref="Comparison.Range"/>.</param>
public sealed record ComparedValue(Comparison Comparison, KpiValue Current, KpiValue Earlier)
{
    /// <summary>Decimals of a change: what the parts of a decomposition are exact to.</summary>
    public const int Decimals = 15;

    /// <summary>In the KPI's unit, to <see cref="Decimals"/> decimals; null where either side has no data.</summary>
    public decimal? Change => Current.Value - Earlier.Value is { } change ? Round(change) : null;

    /// <summary>As a fraction of the earlier value's size; null where there is none or it is zero.</summary>
    public decimal? ChangeRatio => Earlier.Value is { } earlier && earlier != 0 ? Change / Math.Abs(earlier) : null;

    internal static decimal Round(decimal number) => Math.Round(number, Decimals);
}

/// <summary>One row of a breakdown or ranking, one value per dimension; null is "(none)".</summary>
/// <param name="Value">Over what the answer covers.</param>
/// <param name="Earlier">Over <see cref="Comparison.Range"/>; null where nothing is compared.</param>
public sealed record ResultRow(IReadOnlyList<string?> Members, KpiValue Value, KpiValue? Earlier)
{
    /// <summary>
    /// Over <see cref="Comparison.Current"/>, where the days had to be cut to be comparable; null where <see cref="Value"/>
    /// itself is set against <see cref="Earlier"/>.
    /// </summary>
    public KpiValue? Compared { get; init; }

    /// <summary>In the KPI's unit, over as many days on both sides; null where either side has no data.</summary>
    public decimal? Change => (Compared ?? Value).Value - Earlier?.Value;
}

/// <summary>One point of a trend. <paramref name="Member"/> is null for the whole.</summary>
public sealed record SeriesPoint(string? Member, DateRange Days, KpiValue Value);

/// <summary>How many members, or days, met a condition, of how many that have a value.</summary>
/// <param name="Sum">What they come to together, where the KPI adds up; null where it does not.</param>
public sealed record MetCondition(ValueCondition Condition, int Count, int Of, decimal? Sum);

/// <summary>The whole days, weeks or months that a mean was taken over.</summary>
/// <param name="Sum">What they come to; null where the KPI does not add up over them.</param>
public sealed record AveragedOver(int Count, decimal? Sum);

/// <summary>The whole that a part is a share of.</summary>
/// <param name="Ratio">The part as a fraction of the whole; null where the whole is zero or either has no data.</param>
/// <param name="EarlierRatio">The same of the earlier days that the part is compared with; null where there is none.</param>
public sealed record ShareOfWhole(KpiValue Whole, decimal? Ratio, decimal? EarlierRatio);

/// <summary>What a query handler computed; everything an answer may say.</summary>
/// <param name="Currency">ISO code of every money value in it.</param>
public sealed record KpiResult(KpiQuery Query, Period Period, KpiValue Headline, string Currency)
{
    public ComparedValue? Comparison { get; init; }

    /// <summary>The dimensions of <see cref="Rows"/>.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    public IReadOnlyList<ResultRow> Rows { get; init; } = [];

    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    /// <summary>
    /// The same points of the comparison that was asked for, each over as many days, in the order of <see cref="Series"/>;
    /// empty where none was asked for and where the series are of members.
    /// </summary>
    public IReadOnlyList<SeriesPoint> EarlierSeries { get; init; } = [];

    /// <summary>Of a ranking with a condition; null for every other question.</summary>
    public MetCondition? Met { get; init; }

    /// <summary>Of a mean over times; null for every other question.</summary>
    public AveragedOver? AveragedOver { get; init; }

    /// <summary>Of a share: its headline is the part. Null for every other question.</summary>
    public ShareOfWhole? Share { get; init; }

    /// <summary>Of a forecast: its value is the headline's.</summary>
    public ForecastResult? Forecast { get; init; }

    /// <summary>Null where the period has no target.</summary>
    public TargetResult? Target { get; init; }

    /// <summary>Of a funnel; empty for every other question.</summary>
    public IReadOnlyList<FunnelStep> Steps { get; init; } = [];

    /// <summary>Of a question for the reasons of a change; null for every other, and where nothing can be compared.</summary>
    public Decomposition? Drivers { get; init; }

    /// <summary>Of a plain value: what it has to say beside itself, the most telling first.</summary>
    public IReadOnlyList<Insight> Insights { get; init; } = [];

    /// <summary>Of a number that was said to be wrong; empty for every other question.</summary>
    public IReadOnlyList<ReconciledMeasure> Reconciliation { get; init; } = [];

    /// <summary>What the KPI can be split by in the data as they are, with more than one row to see.</summary>
    public IReadOnlyList<string> SplittableBy { get; init; } = [];

    public IReadOnlyList<ResultNote> Notes { get; init; } = [];

    /// <summary>Of the streams behind the KPI's facts.</summary>
    public IReadOnlyList<Freshness> Freshness { get; init; } = [];
}

/// <summary>What became of a query.</summary>
public abstract record QueryOutcome
{
    private QueryOutcome() { }

    public sealed record Answered(KpiResult Result) : QueryOutcome;

    public sealed record Refused(Issue Issue) : QueryOutcome;
}
