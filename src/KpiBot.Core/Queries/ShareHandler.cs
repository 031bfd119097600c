namespace KpiBot.Core.Queries;

/// <summary>A part beside the whole that it is a share of, both over the same days.</summary>
internal static class ShareHandler
{
    public static async ValueTask<KpiResult> ComputeAsync(QueryScope scope, KpiQuery.Share query, CancellationToken cancellation)
    {
        var part = await Headline.ComputeAsync(scope with { Computation = scope.Compute(query.Kpi, query.Part) }, cancellation).ConfigureAwait(false);
        var whole = await scope.Computation.TotalAsync(scope.Observed, cancellation).ConfigureAwait(false);
        return part with
        {
            Share = new(whole, Ratio(part.Headline.Value, whole.Value), await EarlierAsync(scope, part, cancellation).ConfigureAwait(false)),
        };
    }

    private static async ValueTask<decimal?> EarlierAsync(QueryScope scope, KpiResult part, CancellationToken cancellation) =>
        part.Comparison is { } compared && scope.Earlier is { } earlier
            ? Ratio(compared.Earlier.Value, (await scope.Computation.TotalAsync(earlier, cancellation).ConfigureAwait(false)).Value)
            : null;

    private static decimal? Ratio(decimal? part, decimal? whole) => whole is null or 0 ? null : part / whole;
}
