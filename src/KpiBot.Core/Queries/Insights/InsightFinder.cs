using System.Runtime.CompilerServices;
using KpiBot.Core.Facts;
using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Queries.Insights;

/// <summary>Finds what a value has to say beside itself. It keeps what it read of a snapshot for as long as the snapshot lives.</summary>
internal sealed class InsightFinder
{
    private readonly ConditionalWeakTable<IFactSnapshot, SnapshotInsights> kept = [];

    /// <summary>The result with its insights, the one that says most first.</summary>
    public async ValueTask<KpiResult> AddAsync(QueryScope scope, KpiResult result, CancellationToken cancellation)
    {
        if (result.Headline.Value is null)
            return result;
        var ofSnapshot = kept.GetOrCreateValue(scope.Facts);
        try
        {
            return result with
            {
                Insights = await ofSnapshot.FoundAsync(scope, async () => InsightRanking.Rank(
                    await FindAsync(scope, result, ofSnapshot, cancellation).ConfigureAwait(false))).ConfigureAwait(false),
            };
        }
        catch (OverflowException)
        {
            return result; // years may not fit where the month that was asked for does
        }
    }

    private static async ValueTask<IReadOnlyList<Insight>> FindAsync(
        QueryScope scope, KpiResult result, SnapshotInsights kept, CancellationToken cancellation)
    {
        var found = new List<Insight?>();
        found.AddRange(QualityInsights.SilentSources(scope));
        found.Add(QualityInsights.RowsLeftOut(result));
        found.Add(PaceInsight.Find(result.Target));
        // What too small a base came to by chance is neither unusual nor anyone's doing; what stands in a stage now did not stand there before.
        if (!scope.Query.Filters.Any(f => scope.IsKnownAsOfNow(f.Dimension)) && !result.Notes.OfType<ResultNote.SmallBase>().Any() && result.Notes.OfType<ResultNote.RatesMissing>().FirstOrDefault() is null)
        {
            if (await KpiHistory.ReadAsync(scope, kept, cancellation).ConfigureAwait(false) is { } history)
                found.AddRange(await OverTimeAsync(scope, result, history, cancellation).ConfigureAwait(false));
            found.AddRange(await OfMembersAsync(scope, result, cancellation).ConfigureAwait(false));
        }

        return [.. found.OfType<Insight>()];
    }

    private static async ValueTask<IReadOnlyList<Insight?>> OverTimeAsync(
        QueryScope scope, KpiResult result, KpiHistory history, CancellationToken cancellation)
    {
        var found = new List<Insight?>
        {
            await TrendTurn.FindAsync(scope, history, cancellation).ConfigureAwait(false),
            await ChangeInsights.OtherAsync(scope, result, history.Days, cancellation).ConfigureAwait(false),
            QualityInsights.EmptyDays(scope, history),
        };
        if (ComparableStretches.Of(scope.Calendar, scope.Period, history.Days) is { } stretches)
        {
            var earlier = await history.OverAsync(stretches.Earlier, cancellation).ConfigureAwait(false);
            var value = (double)result.Headline.Value!.Value;
            found.Add(new UnusualTest(stretches, earlier, scope.Kpi.Unit).Find(value));
            found.Add(new ExtremeTest(stretches, earlier).Find(value));
        }

        return found;
    }

    private static async ValueTask<IReadOnlyList<Insight?>> OfMembersAsync(QueryScope scope, KpiResult result, CancellationToken cancellation)
    {
        var shape = ChangeShape.Of(scope.Kpi.Formula);
        var computation = shape is null ? scope.Computation : scope.Compute(shape.Measured(scope.Kpi));
        var views = await new MemberViews(scope, result).ReadAsync(computation, cancellation).ConfigureAwait(false);
        var found = new List<Insight?> { QualityInsights.WithoutMember(views) };
        found.AddRange(ShareInsights.Find(shape, result.Headline, views));
        if (shape is not null && result.Comparison is { } compared && scope.Earlier is { } earlier && scope.Period.Answered.End <= scope.Calendar.Today)
        {
            var whole = new MemberPair(
                null,
                await computation.TotalAsync(scope.CutForComparison ?? scope.Observed, cancellation).ConfigureAwait(false),
                await computation.TotalAsync(earlier, cancellation).ConfigureAwait(false));
            found.Add(ChangeInsights.Brought(scope, compared, shape, whole, views));
        }

        return found;
    }
}
