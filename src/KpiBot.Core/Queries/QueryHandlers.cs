using System.Diagnostics;
using System.Runtime.CompilerServices;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries.Drivers;
using KpiBot.Core.Queries.Forecasts;
using KpiBot.Core.Queries.Insights;
using KpiBot.Core.Queries.Targets;

namespace KpiBot.Core.Queries;

/// <summary>Gives every kind of question to its handler.</summary>
/// <param name="currency">ISO code of the business currency.</param>
public sealed class QueryHandlers(KpiCatalog catalog, BusinessCalendar calendar, IFactStore store, string currency)
{
    private readonly InsightFinder insights = new();
    private readonly ConditionalWeakTable<IFactSnapshot, KeptOutcomes> kept = [];

    /// <summary>
    /// Computes the query over the facts as they are now, on the calendar's today.
    /// What the asker can put right comes back as <see cref="QueryOutcome.Refused"/>: a <see cref="QueryIssue"/> or the calendar's own issue.
    /// </summary>
    /// <remarks>Over the same facts, on the same day, the same query gives the very same outcome.</remarks>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public ValueTask<QueryOutcome> HandleAsync(KpiQuery query, CancellationToken cancellation = default)
    {
        var facts = store.Snapshot;
        var ofDay = KeptOf(facts);
        return ofDay.GetAsync(query, () => ComputeAsync(query, facts, cancellation), () => calendar.Today == ofDay.Day, cancellation);
    }

    private KeptOutcomes KeptOf(IFactSnapshot facts)
    {
        var today = calendar.Today;
        if (kept.TryGetValue(facts, out var known) && known.Day == today)
            return known;
        var begun = new KeptOutcomes(today);
        kept.AddOrUpdate(facts, begun);
        return begun;
    }

    private async ValueTask<QueryOutcome> ComputeAsync(KpiQuery query, IFactSnapshot facts, CancellationToken cancellation)
    {
        switch (calendar.Resolve(query.Period))
        {
            case PeriodResolution.Unresolved unresolved:
                return new QueryOutcome.Refused(unresolved.Issue);
            case PeriodResolution.Resolved resolved:
                var period = Begun(resolved.Period, query, facts);
                if (new QueryChecks(catalog, query, period, facts).Find(calendar.Today) is { } issue)
                    return new QueryOutcome.Refused(issue);
                return Compare(query, period, out var comparison) is { } unclear
                    ? new QueryOutcome.Refused(unclear)
                    : await AnswerAsync(query, period, IsFromBeginning(resolved.Period) && query.Comparison is null ? null : comparison, facts, cancellation).ConfigureAwait(false);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// Computes what is asked most over the facts as they are now, so that nobody who asks it waits for years of days to be read;
    /// stops where facts have changed meanwhile.
    /// </summary>
    public async Task ReadAheadAsync(CancellationToken cancellation)
    {
        var facts = store.Snapshot;
        foreach (var query in UsualQuestions.Of(catalog).TakeWhile(_ => ReferenceEquals(store.Snapshot, facts)))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                await HandleAsync(query, cancellation).ConfigureAwait(false);
            }
            catch (OverflowException)
            {
                // Whoever asks it is told; the others can be read ahead.
            }
        }
    }

    /// <summary>All time begins where the data begin: a century without any says nothing.</summary>
    private Period Begun(Period period, KpiQuery query, IFactSnapshot facts)
    {
        if (!IsFromBeginning(period) || facts.CoverageOf(new KpiComputation(query.Kpi, query.Filters, facts, currency).Measures) is not { } covered || covered.Start >= period.Range.End)
            return period;
        return Period.On(calendar.Today, new(covered.Start, period.Range.End), period.Unit);
    }

    /// <summary>Nothing comes before all time, so that no comparison is added to it.</summary>
    private static bool IsFromBeginning(Period period) => period.Range.Start == BusinessCalendar.Beginning;

    private async ValueTask<QueryOutcome> AnswerAsync(
        KpiQuery query, Period period, Comparison? comparison, IFactSnapshot facts, CancellationToken cancellation)
    {
        var scope = await ScopeAsync(query, period, comparison, facts, cancellation).ConfigureAwait(false);
        QueryOutcome outcome = query switch
        {
            KpiQuery.Value => Answered(await insights.AddAsync(
                scope, await Headline.ComputeAsync(scope, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false)),
            KpiQuery.Breakdown breakdown => Answered(await BreakdownHandler.ComputeAsync(scope, breakdown, cancellation).ConfigureAwait(false)),
            KpiQuery.Ranked ranked => Answered(await RankingHandler.ComputeAsync(scope, ranked, cancellation).ConfigureAwait(false)),
            KpiQuery.RankedTimes ranked => Answered(await RankedTimesHandler.ComputeAsync(scope, ranked, cancellation).ConfigureAwait(false)),
            KpiQuery.Average average => await AverageHandler.ComputeAsync(scope, average, cancellation).ConfigureAwait(false),
            KpiQuery.Share share => Answered(await ShareHandler.ComputeAsync(scope, share, cancellation).ConfigureAwait(false)),
            KpiQuery.Trend trend => Answered(await TrendHandler.ComputeAsync(scope, trend, cancellation).ConfigureAwait(false)),
            KpiQuery.Forecast forecast => await ForecastHandler.ComputeAsync(scope, forecast, cancellation).ConfigureAwait(false),
            KpiQuery.Target => await TargetHandler.ComputeAsync(scope, cancellation).ConfigureAwait(false),
            KpiQuery.Drivers drivers => Answered(await DriversHandler.ComputeAsync(scope, drivers, cancellation).ConfigureAwait(false)),
            KpiQuery.Reconciled => Answered(await ReconciliationHandler.ComputeAsync(scope, cancellation).ConfigureAwait(false)),
            KpiQuery.Funnel funnel => Answered(await FunnelHandler.ComputeAsync(
                funnel, async step => await Headline.ComputeAsync(
                    await ScopeAsync(step, period, comparison, facts, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false)).ConfigureAwait(false)),
            _ => throw new UnreachableException(),
        };
        return outcome is QueryOutcome.Answered { Result: var result }
            ? Answered(result with { SplittableBy = SplittableBy(query.Kpi, facts), Notes = [.. result.Notes, .. KnownAsOfNow(scope, result)] })
            : outcome;
    }

    /// <summary>What rows are now is not what they were on earlier days.</summary>
    private static IEnumerable<ResultNote> KnownAsOfNow(QueryScope scope, KpiResult result)
    {
        if (scope.Query is KpiQuery.Drivers)
            return [];
        var isEarlier = scope.Query is KpiQuery.Trend || scope.Period.Answered.End < scope.Calendar.Today;
        var rows = isEarlier || scope.Query.Comparison is not null ? result.Dimensions : [];
        var filters = isEarlier || result.Comparison is not null ? Filtered(scope.Query).Select(f => f.Dimension) : [];
        return rows.Concat(filters).Distinct().Where(scope.IsKnownAsOfNow).Select(d => new ResultNote.KnownAsOfNow(d, IsLeftOut: false));
    }

    private static IEnumerable<DimensionFilter> Filtered(KpiQuery query) => query is KpiQuery.Share share ? query.Filters.Append(share.Part) : query.Filters;

    private static IReadOnlyList<string> SplittableBy(KpiDefinition kpi, IFactSnapshot facts)
    {
        var shared = new SharedDimensions(kpi, facts);
        return [.. kpi.TellingDimensions.Where(shared.Has)];
    }

    private static QueryOutcome.Answered Answered(KpiResult result) => new(result);

    private async ValueTask<QueryScope> ScopeAsync(
        KpiQuery query, Period period, Comparison? comparison, IFactSnapshot facts, CancellationToken cancellation)
    {
        var computation = new KpiComputation(query.Kpi, query.Filters, facts, currency);
        var today = calendar.Today;
        var limit = period.Answered.Contains(today) ? today.AddDays(1) : today;
        var maturity = await Maturity.OfAsync(computation.Measures, facts, limit, cancellation).ConfigureAwait(false);
        return new(query, period, comparison, maturity, computation, facts, currency, catalog, calendar);
    }

    /// <summary>A comparison that was asked for must be possible; the one that is added by itself may be left out.</summary>
    private Issue? Compare(KpiQuery query, Period period, out Comparison? comparison)
    {
        comparison = null;
        var (usual, compared) = query is KpiQuery.Forecast
            ? (new ComparisonExpression.SamePeriodLastYear(), new Period(period.Range, period.Range, period.Unit)) // the whole of it, with its season
            : ((ComparisonExpression)new ComparisonExpression.PreviousPeriod(), period);
        switch (calendar.Resolve(query.Comparison ?? usual, compared))
        {
            case ComparisonResolution.Resolved resolved:
                comparison = resolved.Comparison.Range.IsEmpty || resolved.Comparison.Current.IsEmpty ? null : resolved.Comparison;
                return null;
            case ComparisonResolution.Unresolved unresolved:
                return query.Comparison is null ? null : unresolved.Issue;
            default:
                throw new UnreachableException();
        }
    }
}
