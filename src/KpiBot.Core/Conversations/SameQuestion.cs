using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>Whether two queries ask for the same today, however their days are expressed.</summary>
internal sealed class SameQuestion(BusinessCalendar calendar)
{
    public bool Is(KpiQuery one, KpiQuery other) =>
        one.GetType() == other.GetType()
        && one.Kpi.Id == other.Kpi.Id
        && IsCutAlike(one, other)
        && AreFiltersAlike(one.Filters, other.Filters)
        && calendar.Resolve(one.Period) is PeriodResolution.Resolved { Period: var days }
        && calendar.Resolve(other.Period) is PeriodResolution.Resolved { Period: var otherDays }
        && days.Range == otherDays.Range
        && days.Answered == otherDays.Answered
        && IsComparedAlike(one, days, other, otherDays);

    private static bool IsCutAlike(KpiQuery one, KpiQuery other) => (one, other) switch
    {
        (KpiQuery.Breakdown a, KpiQuery.Breakdown b) => a.Dimensions.SequenceEqual(b.Dimensions) && a.InShares == b.InShares,
        (KpiQuery.Ranked a, KpiQuery.Ranked b) => a.Dimension == b.Dimension && a.Ranking == b.Ranking && a.Condition == b.Condition && a.InShares == b.InShares,
        (KpiQuery.RankedTimes a, KpiQuery.RankedTimes b) => a.Grain == b.Grain && a.Ranking == b.Ranking && a.Condition == b.Condition,
        (KpiQuery.Average a, KpiQuery.Average b) => a.Grain == b.Grain,
        (KpiQuery.Share a, KpiQuery.Share b) => AreFiltersAlike([a.Part], [b.Part]),
        (KpiQuery.Trend a, KpiQuery.Trend b) => a.Grain == b.Grain && a.Dimension == b.Dimension,
        (KpiQuery.Forecast a, KpiQuery.Forecast b) => a.Grain == b.Grain,
        (KpiQuery.Drivers a, KpiQuery.Drivers b) => a.Dimensions.SequenceEqual(b.Dimensions),
        _ => true,
    };

    private static bool AreFiltersAlike(IReadOnlyList<DimensionFilter> some, IReadOnlyList<DimensionFilter> others) =>
        some.Count == others.Count && some.All(a => others.Any(b => a.Dimension == b.Dimension && a.Exclude == b.Exclude && a.Values.ToHashSet().SetEquals(b.Values)));

    /// <summary>
    /// The days that each is set against. One that a question names is also drawn into a course, one that comes by itself is not.
    /// </summary>
    private bool IsComparedAlike(KpiQuery one, Period days, KpiQuery other, Period otherDays) =>
        (one.Comparison is null) == (other.Comparison is null)
        && calendar.Resolve(one.Comparison ?? new ComparisonExpression.PreviousPeriod(), days) is ComparisonResolution.Resolved { Comparison: var against }
        && calendar.Resolve(other.Comparison ?? new ComparisonExpression.PreviousPeriod(), otherDays) is ComparisonResolution.Resolved { Comparison: var otherAgainst }
        && against.Range == otherAgainst.Range
        && against.Current == otherAgainst.Current;
}
