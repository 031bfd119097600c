using KpiBot.Core.Kpis;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Core.Queries.Targets;

/// <summary>The period's number beside its target, the pace that the target asks for, and the landing.</summary>
internal static class TargetHandler
{
    public static async ValueTask<QueryOutcome> ComputeAsync(QueryScope scope, CancellationToken cancellation)
    {
        var finding = await new TargetBook(scope).FindAsync(scope.Period.Range, cancellation).ConfigureAwait(false);
        if (finding is not TargetFinding.Found found)
            return new QueryOutcome.Refused(new TargetRefusals(scope).Of(finding));
        var landing = IsOver(scope) ? null : await LandingAsync(scope, cancellation).ConfigureAwait(false);
        var result = await Headline.WithoutTargetAsync(scope, cancellation).ConfigureAwait(false);
        return new QueryOutcome.Answered(result with
        {
            Target = await MeasureAsync(scope, found, result.Headline.Value, landing, cancellation).ConfigureAwait(false),
        });
    }

    /// <summary>Target and pace of a plain number, without a forecast; null where the period has no target.</summary>
    public static async ValueTask<TargetResult?> OfValueAsync(QueryScope scope, KpiValue value, CancellationToken cancellation) =>
        await new TargetBook(scope).FindAsync(scope.Period.Range, cancellation).ConfigureAwait(false) is TargetFinding.Found found
            ? await MeasureAsync(scope, found, value.Value, landing: null, cancellation).ConfigureAwait(false)
            : null;

    /// <summary>The target beside a forecast; null where the period has none.</summary>
    public static async ValueTask<TargetResult?> OfLandingAsync(QueryScope scope, ForecastResult landing, CancellationToken cancellation) =>
        await new TargetBook(scope).FindAsync(scope.Period.Range, cancellation).ConfigureAwait(false) is TargetFinding.Found found
            ? await MeasureAsync(scope, found, landing.Achieved, landing, cancellation).ConfigureAwait(false)
            : null;

    private static async ValueTask<TargetResult> MeasureAsync(
        QueryScope scope, TargetFinding.Found target, decimal? achieved, ForecastResult? landing, CancellationToken cancellation)
    {
        var (kpi, period) = (scope.Kpi, scope.Period.Range);
        var known = landing?.Known ?? (scope.Period.HasNoCompleteDay ? new(period.Start, period.Start) : scope.Period.Answered);
        var isRunning = !IsOver(scope) && !scope.Period.IsFuture;
        var soFar = known.IsEmpty ? null : achieved;
        var expected = isRunning && !known.IsEmpty && !kpi.IsStock
            ? await new Pace(scope).ExpectedAsync(target, known.End, cancellation).ConfigureAwait(false)
            : null;
        var left = isRunning ? WorkingDays.In(new(scope.Calendar.Today, period.End), scope.Calendar.Settings.Holidays) : (int?)null;
        var missing = target.Value - (soFar ?? 0);
        return new(target.Value, target.Parts, known, soFar)
        {
            Expected = expected,
            Landing = landing,
            Standing = Standing.Of(kpi, target.Value, IsOver(scope), soFar, expected?.Value, landing),
            WorkingDaysLeft = left,
            LeftPerWorkingDay = left > 0 && missing > 0 && TimeSums.AddUp(kpi) && kpi.Direction is not Direction.DownIsGood ? missing / left : null,
        };
    }

    private static async ValueTask<ForecastResult?> LandingAsync(QueryScope scope, CancellationToken cancellation) =>
        await new KpiForecaster(scope).ForecastAsync(scope.Period.Range, [], cancellation).ConfigureAwait(false) is ForecastOutcome.Made made
            ? made.Forecast
            : null;

    private static bool IsOver(QueryScope scope) => scope.Period.Range.End <= scope.Calendar.Today;
}
