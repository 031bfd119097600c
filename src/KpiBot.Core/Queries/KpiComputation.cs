using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>
/// Computes one KPI under one set of filters: each measure is aggregated once per days and grouping, then the formula is
/// evaluated group by group. So a rate is a ratio of sums at every level.
/// </summary>
internal sealed class KpiComputation
{
    private readonly KpiDefinition kpi;
    private readonly IReadOnlyList<DimensionFilter> filters;
    private readonly IFactSnapshot facts;
    private readonly string currency;
    private readonly Measure[] measures;
    private readonly DateRange? coverage;
    private readonly KpiValue overNothing;
    private readonly MeasureTotals totals = new();

    public KpiComputation(KpiDefinition kpi, IReadOnlyList<DimensionFilter> filters, IFactSnapshot facts, string currency)
    {
        this.kpi = kpi;
        this.filters = filters;
        this.facts = facts;
        this.currency = currency;
        measures = [.. kpi.Base is null ? kpi.Formula.Measures : kpi.Formula.Measures.Union(kpi.Base.Measures)];
        coverage = facts.CoverageOf(measures);
        overNothing = Evaluate(new MeasuredCell(measures, []));
    }

    public IReadOnlyList<Measure> Measures => measures;

    private static KpiValue NoData { get; } = new(null, null, null, 0);

    /// <summary>What a group without any rows is worth: zero for sums and counts, no data for the rest and where no data reach.</summary>
    public KpiValue OverNothing(Observation observed) => IsCovered(observed.Days) ? overNothing : NoData;

    /// <summary>What could not be converted in what was computed of the observation so far, each once.</summary>
    public IReadOnlyList<MissingRate> MissingRatesOf(Observation observed) => totals.MissingRatesOf(observed);

    public async ValueTask<KpiValue> TotalAsync(Observation observed, CancellationToken cancellation)
    {
        if (!IsCovered(observed.Days))
            return NoData;
        var cell = new MeasuredCell(measures, []);
        for (var i = 0; i < measures.Length; i++)
        {
            if (!totals.TryGet(measures[i], observed, out var total))
            {
                var groups = await AggregateAsync(i, observed, measures[i].Over(observed, filters, currency), cancellation).ConfigureAwait(false);
                total = groups.Count > 0 ? groups[0] : null;
            }

            if (total is not null)
                cell.Set(i, total);
        }

        return Evaluate(cell);
    }

    /// <summary>The members, or combinations of members, that have rows in any measure; in no particular order.</summary>
    public async ValueTask<IReadOnlyList<MemberValue>> ByMembersAsync(
        Observation observed, IReadOnlyList<string> dimensions, CancellationToken cancellation)
    {
        var cells = new MeasuredCells(measures);
        for (var i = 0; i < measures.Length; i++)
        {
            var aggregation = measures[i].Over(observed, filters, currency) with { GroupBy = dimensions };
            cells.Set(i, await AggregateAsync(i, observed, aggregation, cancellation).ConfigureAwait(false));
        }

        return [.. cells.All.Select(cell => new MemberValue(cell.Members, Evaluate(cell)))];
    }

    /// <summary>
    /// The members of each dimension by itself, in the order of <paramref name="dimensions"/>. Sums and counts of several dimensions
    /// come out of one pass over the rows: their combinations are added up member by member.
    /// </summary>
    public async ValueTask<IReadOnlyList<IReadOnlyList<MemberValue>>> ByEachAsync(
        Observation observed, IReadOnlyList<string> dimensions, CancellationToken cancellation)
    {
        var together = DimensionPasses.Of(dimensions, d => facts.Members(d).Count);
        var apart = DimensionPasses.OneByOne(dimensions);
        var cells = dimensions.ToDictionary(d => d, _ => new MeasuredCells(measures));
        for (var i = 0; i < measures.Length; i++)
        {
            foreach (var pass in measures[i].Aggregate is Aggregate.Sum or Aggregate.Count ? together : apart)
            {
                var aggregation = measures[i].Over(observed, filters, currency) with { GroupBy = pass };
                var groups = await AggregateAsync(i, observed, aggregation, cancellation).ConfigureAwait(false);
                for (var at = 0; at < pass.Count; at++)
                    cells[pass[at]].Set(i, DimensionPasses.AddUp(groups, at));
            }
        }

        return [.. dimensions.Select(d => (IReadOnlyList<MemberValue>)[.. cells[d].All.Select(cell => new MemberValue(cell.Members, Evaluate(cell)))])];
    }

    /// <summary>
    /// One value for every bucket, of the whole, or of each of the <paramref name="members"/> of a dimension.
    /// Buckets without rows are there too.
    /// </summary>
    /// <param name="buckets">They tile the observed days.</param>
    public async ValueTask<IReadOnlyList<SeriesPoint>> ByBucketsAsync(
        Observation observed, IReadOnlyList<DateRange> buckets, string? dimension, IReadOnlyList<string?> members, CancellationToken cancellation)
    {
        IReadOnlyList<string> groupBy = dimension is null ? [] : [dimension];
        var cells = new MeasuredCells(measures);
        for (var i = 0; i < measures.Length; i++)
        {
            if (measures[i].IsStock())
            {
                for (var bucket = 0; bucket < buckets.Count; bucket++)
                {
                    var at = observed with { Days = buckets[bucket] };
                    var stock = measures[i].Over(at, filters, currency) with { GroupBy = groupBy };
                    cells.Set(i, await AggregateAsync(i, at, stock, cancellation).ConfigureAwait(false), bucket);
                }
            }
            else
            {
                var flow = measures[i].Over(observed, filters, currency) with { GroupBy = groupBy, Buckets = buckets };
                cells.Set(i, await AggregateAsync(i, observed, flow, cancellation).ConfigureAwait(false));
            }
        }

        var points = new List<SeriesPoint>(members.Count * buckets.Count);
        foreach (var member in members)
        {
            IReadOnlyList<string?> key = dimension is null ? [] : [member];
            for (var bucket = 0; bucket < buckets.Count; bucket++)
                points.Add(new(member, buckets[bucket], IsCovered(buckets[bucket]) ? Evaluate(cells.Get(key, bucket)) : NoData));
        }

        return points;
    }

    /// <summary>Rows that a measure leaves out because <paramref name="column"/> is absent, all else being as it asks.</summary>
    public async ValueTask<long> CountWithoutAsync(Measure measure, string column, Observation observed, CancellationToken cancellation)
    {
        var conditions = measure.Where.Select(c => c == new RowCondition.Present(column) ? new RowCondition.Absent(column) : c);
        var count = measure with { Aggregate = Aggregate.Count, Value = null, Where = [.. conditions] };
        var groups = await facts.AggregateAsync(count.Over(observed, filters, currency), cancellation).ConfigureAwait(false);
        return groups.Groups.Sum(g => g.Rows);
    }

    private async ValueTask<IReadOnlyList<FactGroup>> AggregateAsync(
        int measure, Observation observed, FactAggregation aggregation, CancellationToken cancellation)
    {
        var groups = await facts.AggregateAsync(aggregation, cancellation).ConfigureAwait(false);
        totals.Keep(measures[measure], observed, groups);
        return groups.Groups;
    }

    private bool IsCovered(DateRange days) => coverage is not { } covered || !covered.Intersect(days).IsEmpty;

    private KpiValue Evaluate(MeasuredCell cell) => new(
        FormulaEvaluator.Evaluate(kpi.Formula, cell.ValueOf),
        kpi.Ratio is { } ratio ? FormulaEvaluator.Evaluate(ratio.Left, cell.ValueOf) : null,
        kpi.Base is { } counted ? FormulaEvaluator.Evaluate(counted, cell.ValueOf) : null,
        cell.Rows);
}

/// <summary>A group's members, one per dimension, and its value.</summary>
internal readonly record struct MemberValue(IReadOnlyList<string?> Members, KpiValue Value);
