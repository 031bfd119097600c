using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Insights;

/// <summary>A part of a formula summed up day by day, so that any stretch of days is one subtraction.</summary>
internal sealed class DaySums
{
    private readonly DateOnly start;
    private readonly decimal[] values;
    private readonly long[] rows;

    private DaySums(DateOnly start, decimal[] values, long[] rows, bool addsUp)
    {
        this.start = start;
        this.values = values;
        this.rows = rows;
        AddsUp = addsUp;
    }

    /// <summary>False where the same one is counted on two days, and where an amount could not be converted: then days say nothing of a period.</summary>
    public bool AddsUp { get; }

    public static async ValueTask<DaySums> ReadAsync(QueryScope scope, Formula component, DateRange history, CancellationToken cancellation)
    {
        var computation = scope.Compute(scope.Kpi with { Formula = component, Base = null });
        var observed = scope.Maturity.Observe(history);
        var points = await computation.ByBucketsAsync(observed, scope.Calendar.Cut(history, Grain.Day), null, [null], cancellation).ConfigureAwait(false);
        var (values, rows) = (new decimal[points.Count + 1], new long[points.Count + 1]);
        for (var day = 0; day < points.Count; day++)
        {
            values[day + 1] = values[day] + (points[day].Value.Value ?? 0);
            rows[day + 1] = rows[day] + points[day].Value.Rows;
        }

        var addsUp = computation.MissingRatesOf(observed).Count == 0
            && (!component.Measures.Any(m => m.Aggregate is Aggregate.CountDistinct)
                || await WholeAsync(scope, component, observed, cancellation).ConfigureAwait(false) == values[^1]);
        return new(history.Start, values, rows, addsUp);
    }

    /// <param name="days">Within the history.</param>
    public decimal Over(DateRange days) => values[Index(days.End)] - values[Index(days.Start)];

    /// <inheritdoc cref="Over"/>
    public long RowsOver(DateRange days) => rows[Index(days.End)] - rows[Index(days.Start)];

    private int Index(DateOnly day) => day.DayNumber - start.DayNumber;

    /// <summary>A distinct count of the whole is the sum of its days exactly where nothing is counted on two of them.</summary>
    private static async ValueTask<decimal?> WholeAsync(QueryScope scope, Formula component, Observation observed, CancellationToken cancellation)
    {
        var whole = scope.Compute(scope.Kpi with { Formula = component, Base = null });
        return (await whole.TotalAsync(observed, cancellation).ConfigureAwait(false)).Value;
    }
}
