namespace KpiBot.Core.Queries;

/// <summary>The members that have rows in the period, each beside its earlier value.</summary>
internal static class MemberRows
{
    /// <summary>Members without data last; equal values in the order of their names.</summary>
    public static readonly Comparison<ResultRow> HighestFirst = (a, b) => Order(a, b, highestFirst: true);

    /// <summary>Members without data last here too; equal values in the order of their names.</summary>
    public static readonly Comparison<ResultRow> LowestFirst = (a, b) => Order(a, b, highestFirst: false);

    public static async ValueTask<List<ResultRow>> ComputeAsync(
        QueryScope scope, IReadOnlyList<string> dimensions, CancellationToken cancellation)
    {
        var members = await scope.Computation.ByMembersAsync(scope.Observed, dimensions, cancellation).ConfigureAwait(false);
        var isKnown = !dimensions.Any(scope.IsKnownAsOfNow);
        var earlier = await LookUpAsync(scope, isKnown ? scope.Earlier : null, dimensions, cancellation).ConfigureAwait(false);
        var current = await LookUpAsync(scope, isKnown ? scope.CutForComparison : null, dimensions, cancellation).ConfigureAwait(false);

        var rows = new List<ResultRow>(members.Count);
        foreach (var (key, value) in members)
        {
            rows.Add(new(key, value, earlier is null ? null : earlier.GetValueOrDefault(key, scope.Computation.OverNothing(scope.Earlier!.Value)))
            {
                Compared = current is null ? null : current.GetValueOrDefault(key, scope.Computation.OverNothing(scope.CutForComparison!.Value)),
            });
        }

        return rows;
    }

    private static async ValueTask<Dictionary<IReadOnlyList<string?>, KpiValue>?> LookUpAsync(
        QueryScope scope, Observation? observed, IReadOnlyList<string> dimensions, CancellationToken cancellation)
    {
        if (observed is not { } days)
            return null;
        var members = await scope.Computation.ByMembersAsync(days, dimensions, cancellation).ConfigureAwait(false);
        return members.ToDictionary(m => m.Members, m => m.Value, MemberComparer.Instance);
    }

    private static int Order(ResultRow a, ResultRow b, bool highestFirst)
    {
        var order = (a.Value.Value, b.Value.Value) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } x, { } y) => highestFirst ? y.CompareTo(x) : x.CompareTo(y),
        };
        return order != 0 ? order : MemberComparer.Instance.Compare(a.Members, b.Members);
    }
}
