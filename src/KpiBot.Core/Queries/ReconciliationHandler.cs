using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>A number beside what it was made of, source by source: what to hold against the books of somebody who has another.</summary>
internal static class ReconciliationHandler
{
    private const string Kind = "kind";

    public static async ValueTask<KpiResult> ComputeAsync(QueryScope scope, CancellationToken cancellation)
    {
        var result = await Headline.WithoutTargetAsync(scope, cancellation).ConfigureAwait(false);
        var measures = new List<ReconciledMeasure>();
        foreach (var measure in scope.Computation.Measures)
            measures.Add(await TakeApartAsync(scope, measure, cancellation).ConfigureAwait(false));
        return result with { Reconciliation = measures };
    }

    private static async ValueTask<ReconciledMeasure> TakeApartAsync(QueryScope scope, Measure measure, CancellationToken cancellation)
    {
        var whole = measure.Over(scope.Observed, scope.Query.Filters, scope.Currency);
        var hasKinds = measure.Fact == FactSchemas.Sales.Name;
        var groups = await scope.Facts.AggregateAsync(
            whole with { GroupBy = hasKinds ? [FactSource.Column, Kind] : [FactSource.Column] }, cancellation).ConfigureAwait(false);
        return new(measure, whole,
        [
            .. groups.Groups.Select(g => new ReconciledPart(g.Members[0] ?? "", hasKinds ? g.Members[1] : null, g.Rows, g.Value))
                .OrderBy(p => p.Source, StringComparer.Ordinal).ThenByDescending(p => p.Kind, StringComparer.Ordinal),
        ]);
    }
}
