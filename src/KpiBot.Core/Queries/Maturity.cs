using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>
/// How long cohorts have had to convert. A cohort is compared with an earlier one at equal age: of the earlier cohort, only
/// what it had reached after as many days counts.
/// </summary>
/// <param name="SeenBefore">The day at whose start the observation ends: no conversion on or after it counts.</param>
internal sealed record Maturity(bool HasCohorts, DateOnly SeenBefore)
{
    public Observation Observe(DateRange days) => new(days, SeenBefore);

    public Observation AtEqualAge(Comparison comparison)
    {
        var age = AgeOf(comparison.Current);
        return HasCohorts && age > 0
            ? new(comparison.Range, Earliest(SeenBefore, comparison.Range.Start.AddDays(age)))
            : Observe(comparison.Range);
    }

    /// <summary>Days from the cohort's start to the end of the observation.</summary>
    public int AgeOf(DateRange cohort) => SeenBefore.DayNumber - cohort.Start.DayNumber;

    /// <param name="limit">The first day that is too incomplete to count: today, or tomorrow where today is asked for.</param>
    public static async ValueTask<Maturity> OfAsync(
        IReadOnlyList<Measure> measures, IFactSnapshot facts, DateOnly limit, CancellationToken cancellation)
    {
        var seenBefore = limit;
        var hasCohorts = false;
        foreach (var measure in measures)
        {
            if (measure.MaturesOn is not { } maturesOn)
                continue;
            hasCohorts = true;
            var reach = await ReachAsync(measure.Fact, maturesOn, facts, limit, cancellation).ConfigureAwait(false);
            seenBefore = Earliest(seenBefore, reach);
        }

        return new(hasCohorts, seenBefore);
    }

    /// <summary>
    /// The day after the last one that the data tell anything about. A stream's freshness knows when its rows began;
    /// conversions may be recorded for days after the last row began.
    /// </summary>
    private static async ValueTask<DateOnly> ReachAsync(
        string fact, string maturesOn, IFactSnapshot facts, DateOnly limit, CancellationToken cancellation)
    {
        if (facts.ReachOf(fact) is not { } through || through.AddDays(1) >= limit)
            return limit;

        var first = through.AddDays(1);
        var days = new DateRange[limit.DayNumber - first.DayNumber];
        for (var i = 0; i < days.Length; i++)
            days[i] = DateRange.Of(first.AddDays(i));
        var conversions = new FactAggregation(
            fact, Aggregate.Count, null, new DaySelection.Within(maturesOn, new(first, limit)), [], Currency: "")
        { Buckets = days };
        var groups = await facts.AggregateAsync(conversions, cancellation).ConfigureAwait(false);
        return groups.Groups.Count == 0 ? first : days[groups.Groups.Max(g => g.Bucket)].End;
    }

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;
}
