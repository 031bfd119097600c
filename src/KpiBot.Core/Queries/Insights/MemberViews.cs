using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// Splits a value over the dimensions that it can be split by, in the catalogue's order, as many as a budget of rows allows: the same
/// data always give the same ones, however busy the machine is.
/// </summary>
internal sealed class MemberViews(QueryScope scope, KpiResult result)
{
    /// <summary>Rows looked at, over all dimensions and measures.</summary>
    private const long MostRows = 3_000_000;

    /// <summary>What a member costs beside the rows.</summary>
    private const int RowsOfMember = 20;

    /// <summary>Beside more than so many (customers), no single one brings a change; how few make half can still be told.</summary>
    private const int MostForChange = 500;

    private const int MostMembers = 3_000;

    /// <param name="computation">Of the KPI, with the sides of a ratio in plain sight.</param>
    public async ValueTask<IReadOnlyList<MemberView>> ReadAsync(KpiComputation computation, CancellationToken cancellation)
    {
        var views = new List<MemberView>();
        var spent = 0L;
        foreach (var dimension in InOrder())
        {
            spent += CostOf(computation, dimension);
            if (spent > MostRows && views.Count > 0)
                break;
            views.Add(await ReadAsync(computation, dimension, cancellation).ConfigureAwait(false));
        }

        return views;
    }

    private async ValueTask<MemberView> ReadAsync(KpiComputation computation, string dimension, CancellationToken cancellation)
    {
        var now = await computation.ByMembersAsync(scope.Observed, [dimension], cancellation).ConfigureAwait(false);
        if (result.Comparison is null || scope.Earlier is not { } earlier || MembersOf(dimension) > MostForChange)
            return new(dimension, now, []);
        var current = scope.CutForComparison is { } cut ? await computation.ByMembersAsync(cut, [dimension], cancellation).ConfigureAwait(false) : now;
        var before = await computation.ByMembersAsync(earlier, [dimension], cancellation).ConfigureAwait(false);
        return new(dimension, now, MemberPair.Join(current, before, computation.OverNothing(scope.CutForComparison ?? scope.Observed)));
    }

    private IEnumerable<string> InOrder()
    {
        var places = scope.Catalog.Dimensions.Select((d, place) => (d.Id, place)).ToDictionary(d => d.Id, d => d.place);
        return SplitDimensions.Of(scope).Where(d => MembersOf(d) <= MostMembers).OrderBy(d => places.GetValueOrDefault(d, int.MaxValue));
    }

    private long CostOf(KpiComputation computation, string dimension) =>
        ((result.Headline.Rows + (result.Comparison?.Earlier.Rows ?? 0)) * computation.Measures.Count)
        + ((long)MembersOf(dimension) * RowsOfMember);

    private int MembersOf(string dimension) => scope.Facts.Members(dimension).Count;
}
