using KpiBot.Core.Access;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Conversations;

/// <summary>
/// The values in the data that an audience may know of: those of rows behind a KPI that it sees. The customers of a country
/// that one may not see are no names to offer, nor to take a slip for.
/// </summary>
internal static class VisibleMembers
{
    private static readonly DateRange AnyDay = new(DateOnly.MinValue, DateOnly.MaxValue);

    public static async ValueTask<Dictionary<string, IReadOnlyCollection<string>>> OfAsync(
        KpiCatalog visible, Audience audience, IFactSnapshot facts, CancellationToken cancellation)
    {
        var members = visible.Dimensions.Select(d => d.Id).Concat(FactSchemas.All.SelectMany(s => facts.Dimensions(s.Name))).Distinct()
            .ToDictionary(dimension => dimension, _ => new HashSet<string>());
        foreach (var (fact, rows) in ReadBy(visible, audience))
        {
            foreach (var dimension in facts.Dimensions(fact))
            {
                foreach (var group in (await facts.AggregateAsync(Met(fact, rows, dimension), cancellation).ConfigureAwait(false)).Groups)
                {
                    if (group.Members[0] is { } member)
                        members[dimension].Add(member);
                }
            }
        }

        return members.ToDictionary(d => d.Key, d => (IReadOnlyCollection<string>)d.Value);
    }

    /// <summary>Each fact with each of the scopes that it is read in, none that a wider one holds already.</summary>
    private static IEnumerable<(string Fact, RowScope Rows)> ReadBy(KpiCatalog visible, Audience audience) =>
        from kpi in visible.Kpis
        from fact in kpi.Facts
        group audience.RowsOf(kpi)! by fact into read
        let scopes = read.DistinctBy(rows => rows.Key).ToList()
        from rows in scopes
        where !scopes.Exists(other => other != rows && other.Covers(rows))
        select (read.Key, rows);

    private static FactAggregation Met(string fact, RowScope rows, string dimension) => new(
        fact, Aggregate.Count, null, new DaySelection.Within(FactSchemas.Find(fact)!.DayColumn, AnyDay),
        [.. rows.Filters.Select(f => new RowCondition.OneOf(f.Dimension, f.Values))], Currency: "")
    {
        GroupBy = [dimension],
    };
}
