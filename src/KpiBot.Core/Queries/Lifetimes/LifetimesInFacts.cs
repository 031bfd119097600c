using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Lifetimes;

/// <summary>How long each subject of a mean lifetime lived, and how long those that live have lived so far.</summary>
/// <remarks>
/// All subjects that had begun count, also those that ended before the period: leaving them out would leave the long-lived.
/// What happened on <paramref name="until"/> or later is not known yet.
/// </remarks>
internal sealed class LifetimesInFacts(Survival survival, IReadOnlyList<DimensionFilter> filters, IFactSnapshot facts, DateOnly until)
{
    private static readonly DateOnly Ever = new(1900, 1, 1);

    private readonly IReadOnlyList<RowCondition> conditions =
        [.. survival.Where, .. filters.Select(f => new RowCondition.OneOf(f.Dimension, f.Values, f.Exclude))];

    public async ValueTask<IReadOnlyList<Lifetime>> ReadAsync(CancellationToken cancellation)
    {
        if (until <= Ever)
            return [];
        var lifetimes = await EndedAsync(cancellation).ConfigureAwait(false);
        lifetimes.AddRange(await OngoingAsync(cancellation).ConfigureAwait(false));
        return lifetimes;
    }

    /// <summary>By subject; where one has several rows, their mean for each.</summary>
    private async ValueTask<List<Lifetime>> EndedAsync(CancellationToken cancellation)
    {
        var ended = new FactAggregation(
            survival.Fact, Aggregate.Sum, new RowValue.DaysBetween(survival.From, survival.Until), new DaySelection.Within(survival.Until, new(Ever, until)),
            [.. conditions, new RowCondition.Present(survival.From)], Currency: "")
        { GroupBy = [survival.Subject] };
        var groups = await facts.AggregateAsync(ended, cancellation).ConfigureAwait(false);
        return [.. groups.Groups.Where(g => g.Value is not null).Select(g => new Lifetime(Days(g.Value!.Value / g.Rows), g.Rows, Ended: true))];
    }

    /// <summary>By the day they began, all that began on it less those that have ended: known to live on the day before the first unknown one.</summary>
    private async ValueTask<IEnumerable<Lifetime>> OngoingAsync(CancellationToken cancellation)
    {
        DateRange[] years = [.. Enumerable.Range(Ever.Year, until.Year - Ever.Year + 1)
            .Select(year => new DateRange(new(year, 1, 1), new(year + 1, 1, 1))).Select(year => year.Intersect(new(Ever, until)))
            .Where(year => !year.IsEmpty)];
        var begun = await BegunAsync(years, [], cancellation).ConfigureAwait(false);
        DateRange[] days = [.. begun.Keys.Order().SelectMany(year => Enumerable.Range(0, years[year].Days).Select(day => DateRange.Of(years[year].Start.AddDays(day))))];
        if (days.Length == 0)
            return [];
        var all = await BegunAsync(days, [], cancellation).ConfigureAwait(false);
        var ended = await BegunAsync(days, [new RowCondition.Before(survival.Until, until)], cancellation).ConfigureAwait(false);
        return all.Select(day => new Lifetime(until.DayNumber - 1 - days[day.Key].Start.DayNumber, day.Value - ended.GetValueOrDefault(day.Key), Ended: false))
            .Where(l => l.Count > 0);
    }

    private async ValueTask<Dictionary<int, long>> BegunAsync(DateRange[] buckets, IReadOnlyList<RowCondition> also, CancellationToken cancellation)
    {
        var days = new DaySelection.Within(survival.From, new(buckets[0].Start, buckets[^1].End));
        var begun = new FactAggregation(survival.Fact, Aggregate.Count, null, days, [.. conditions, .. also], Currency: "") { Buckets = buckets };
        var groups = await facts.AggregateAsync(begun, cancellation).ConfigureAwait(false);
        return groups.Groups.ToDictionary(g => g.Bucket, g => g.Rows);
    }

    /// <summary>What ended before it began, by a fault of the data, lived no day.</summary>
    private static int Days(decimal days) => Math.Max(0, (int)Math.Round(days));
}
