namespace KpiBot.Core.Queries.Drivers;

/// <summary>What a question's number can be split by with something to tell.</summary>
internal static class SplitDimensions
{
    /// <summary>Those of the definition and the sources' own; one that the question holds to a single member tells nothing, nor one that only says
    /// what rows are now.</summary>
    public static IEnumerable<string> Of(QueryScope scope)
    {
        var (kpi, filters) = (scope.Kpi, scope.Query.Filters);
        var shared = new SharedDimensions(kpi, scope.Facts);
        return kpi.TellingDimensions.Concat(kpi.Facts.SelectMany(scope.Facts.Dimensions)).Distinct()
            .Where(shared.Has)
            .Where(d => !scope.IsKnownAsOfNow(d))
            .Where(d => !filters.Any(f => f.Dimension == d && f is { Exclude: false, Values.Count: 1 }));
    }
}
