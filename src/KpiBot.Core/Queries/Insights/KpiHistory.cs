using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// What a KPI came to over any stretch of its history. Where the days of every component add up, from their sums, which are read
/// once; else (stocks, cohorts, means, the same order on two days) each stretch is computed by itself, as it would be if it were asked.
/// </summary>
internal sealed class KpiHistory
{
    /// <summary>Rows that may be looked at to compute stretches one by one.</summary>
    private const long MostRows = 2_000_000;

    private const int MostStretches = 64;

    /// <summary>Until then a stock grows for no other reason than that the data begin: what was open before is not in them.</summary>
    private const int DaysToFill = 92;

    private readonly QueryScope scope;
    private readonly IReadOnlyList<Formula> components;

    private KpiHistory(QueryScope scope, DateRange days, IReadOnlyList<Formula> components, IReadOnlyList<DaySums> sums)
    {
        this.scope = scope;
        Days = days;
        this.components = components;
        Sums = sums;
    }

    /// <summary>From the first day that all facts behind the KPI have data for, through the last complete one.</summary>
    public DateRange Days { get; }

    /// <summary>Of each component; empty where stretches are computed one by one.</summary>
    public IReadOnlyList<DaySums> Sums { get; }

    /// <summary>Null where there is none, or it would cost too much to read.</summary>
    public static async ValueTask<KpiHistory?> ReadAsync(QueryScope scope, SnapshotInsights kept, CancellationToken cancellation)
    {
        if (new ForecastHistory(scope).Range is not { } days)
            return null;
        if (ForecastComponents.Of(scope.Kpi.Formula) is { } components)
        {
            var sums = new List<DaySums>(components.Count);
            foreach (var component in components)
                sums.Add(await kept.DaysOfAsync(scope, component, days, cancellation).ConfigureAwait(false));
            if (sums.All(s => s.AddsUp))
                return new(scope, days, components, sums);
        }

        if (scope.Kpi.IsStock)
            days = new(days.Start.AddDays(Math.Min(DaysToFill, days.Days)), days.End);
        return CostOfStretches(scope) <= MostRows ? new(scope, days, [], []) : null;
    }

    /// <summary>Null where there is no data, and where an amount could not be converted.</summary>
    public async ValueTask<decimal?> OverAsync(DateRange stretch, CancellationToken cancellation)
    {
        if (Sums.Count > 0)
            return ForecastComponents.Evaluate(scope.Kpi.Formula, components, [.. Sums.Select(s => s.Over(stretch))]);
        var observed = Observe(stretch);
        var value = await scope.Computation.TotalAsync(observed, cancellation).ConfigureAwait(false);
        return scope.Computation.MissingRatesOf(observed).Count > 0 ? null : value.Value;
    }

    /// <summary>The values until the first stretch that has none, or as many as may be computed one by one.</summary>
    public async ValueTask<IReadOnlyList<double>> OverAsync(IEnumerable<DateRange> stretches, CancellationToken cancellation)
    {
        var values = new List<double>();
        foreach (var stretch in Sums.Count > 0 ? stretches : stretches.Take(MostStretches))
        {
            if (await OverAsync(stretch, cancellation).ConfigureAwait(false) is not { } value)
                break;
            values.Add((double)value);
        }

        return values;
    }

    /// <summary>A cohort of then as it stood at the age that the answer's has now.</summary>
    private Observation Observe(DateRange stretch) => scope.Maturity.HasCohorts
        ? new(stretch, stretch.Start.AddDays(scope.Maturity.AgeOf(scope.Period.Answered)))
        : scope.Maturity.Observe(stretch);

    /// <summary>Days by the fact's own day are found by it; every other selection looks at all rows each time.</summary>
    private static long CostOfStretches(QueryScope scope) => scope.Computation.Measures.Sum(measure =>
        scope.Facts.Freshness.Where(f => f.Fact == measure.Fact).Sum(f => f.Rows)
        * (measure.Day is MeasureDay.On on && on.Column == FactSchemas.Find(measure.Fact)?.DayColumn ? 1 : MostStretches));
}
