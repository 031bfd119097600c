using System.Diagnostics;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Queries;

/// <summary>Gives every kind of question to its handler.</summary>
/// <param name="currency">ISO code of the business currency.</param>
public sealed class QueryHandlers(KpiCatalog catalog, BusinessCalendar calendar, IFactStore store, string currency)
{
    /// <summary>
    /// Computes the query over the facts as they are now, on the calendar's today.
    /// What the asker can put right comes back as <see cref="QueryOutcome.Refused"/>: a <see cref="QueryIssue"/> or the calendar's own issue.
    /// </summary>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public async ValueTask<QueryOutcome> HandleAsync(KpiQuery query, CancellationToken cancellation = default)
    {
        var facts = store.Snapshot;
        switch (calendar.Resolve(query.Period))
        {
            case PeriodResolution.Unresolved unresolved:
                return new QueryOutcome.Refused(unresolved.Issue);
            case PeriodResolution.Resolved resolved:
                if (new QueryChecks(catalog, query, resolved.Period, facts).Find() is { } issue)
                    return new QueryOutcome.Refused(issue);
                return Compare(query, resolved.Period, out var comparison) is { } unclear
                    ? new QueryOutcome.Refused(unclear)
                    : new QueryOutcome.Answered(await AnswerAsync(query, resolved.Period, comparison, facts, cancellation).ConfigureAwait(false));
            default:
                throw new UnreachableException();
        }
    }

    private async ValueTask<KpiResult> AnswerAsync(
        KpiQuery query, Period period, Comparison? comparison, IFactSnapshot facts, CancellationToken cancellation)
    {
        var computation = new KpiComputation(query.Kpi, query.Filters, facts, currency);
        var today = calendar.Today;
        var limit = period.Answered.Contains(today) ? today.AddDays(1) : today;
        var maturity = await Maturity.OfAsync(computation.Measures, facts, limit, cancellation).ConfigureAwait(false);
        var scope = new QueryScope(query, period, comparison, maturity, computation, facts, currency, catalog, calendar);
        return query switch
        {
            KpiQuery.Value => await Headline.ComputeAsync(scope, cancellation).ConfigureAwait(false),
            KpiQuery.Breakdown breakdown => await BreakdownHandler.ComputeAsync(scope, breakdown, cancellation).ConfigureAwait(false),
            KpiQuery.Ranked ranked => await RankingHandler.ComputeAsync(scope, ranked, cancellation).ConfigureAwait(false),
            KpiQuery.RankedTimes ranked => await RankedTimesHandler.ComputeAsync(scope, ranked, cancellation).ConfigureAwait(false),
            KpiQuery.Trend trend => await TrendHandler.ComputeAsync(scope, trend, cancellation).ConfigureAwait(false),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A comparison that was asked for must be possible; the one that is added by itself may be left out.</summary>
    private Issue? Compare(KpiQuery query, Period period, out Comparison? comparison)
    {
        comparison = null;
        switch (calendar.Resolve(query.Comparison ?? new ComparisonExpression.PreviousPeriod(), period))
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
