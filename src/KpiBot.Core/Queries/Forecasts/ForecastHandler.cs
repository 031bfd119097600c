using KpiBot.Core.Calendar;
using KpiBot.Core.Queries.Targets;

namespace KpiBot.Core.Queries.Forecasts;

/// <summary>Where a period will land, beside what it is compared with and its target.</summary>
internal static class ForecastHandler
{
    private const int LongestWithoutMonths = 31;

    public static async ValueTask<QueryOutcome> ComputeAsync(QueryScope scope, KpiQuery.Forecast query, CancellationToken cancellation)
    {
        var period = scope.Period.Range;
        var buckets = GrainOf(query, period) is { } grain ? scope.Calendar.Cut(period, grain) : [];
        var outcome = await new KpiForecaster(scope).ForecastAsync(period, buckets, cancellation).ConfigureAwait(false);
        if (outcome is not ForecastOutcome.Made made)
            return new QueryOutcome.Refused(new ForecastRefusals(scope).Of(outcome));

        var forecast = made.Forecast;
        var rows = forecast.Known.IsEmpty
            ? 0
            : (await scope.Computation.TotalAsync(scope.Maturity.Observe(forecast.Known), cancellation).ConfigureAwait(false)).Rows;
        var landing = new KpiValue(forecast.Value, null, null, rows);
        var missing = scope.Computation.MissingRatesOf(scope.Maturity.Observe(forecast.Known));
        return new QueryOutcome.Answered(new(query, scope.Period, landing, scope.Currency)
        {
            Forecast = forecast,
            Target = await TargetHandler.OfLandingAsync(scope, forecast, cancellation).ConfigureAwait(false),
            Comparison = await CompareAsync(scope, landing, cancellation).ConfigureAwait(false),
            Series = [.. buckets.Zip(made.Buckets, (days, value) => new SeriesPoint(null, days, new(value, null, null, 0)))],
            Notes = missing.Count > 0 ? [new ResultNote.RatesMissing(missing)] : [],
            Freshness = [.. scope.Facts.Freshness.Where(f => scope.Kpi.Facts.Contains(f.Fact))],
        });
    }

    /// <summary>The steps that the landing is shown in; null for none.</summary>
    public static Grain? GrainOf(KpiQuery.Forecast query, DateRange period) =>
        query.Grain ?? (period.Days > LongestWithoutMonths ? Grain.Month : null);

    /// <summary>A comparison that nobody asked for is left out where there are no earlier days.</summary>
    private static async ValueTask<ComparedValue?> CompareAsync(QueryScope scope, KpiValue landing, CancellationToken cancellation)
    {
        if (scope.Comparison is not { } comparison || scope.Earlier is not { } before)
            return null;
        if (comparison.Current != scope.Period.Range)
        {
            var part = await new KpiForecaster(scope).ForecastAsync(comparison.Current, [], cancellation).ConfigureAwait(false);
            landing = new((part as ForecastOutcome.Made)?.Forecast.Value, null, null, 0);
        }

        var earlier = await scope.Computation.TotalAsync(before, cancellation).ConfigureAwait(false);
        return earlier.Value is null && scope.Query.Comparison is null ? null : new(comparison, landing, earlier);
    }
}
