using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>How far the data go.</summary>
internal static class FactReach
{
    /// <summary>The last day that any stream of the fact has rows for, included; null where there are none.</summary>
    public static DateOnly? ReachOf(this IFactSnapshot facts, string fact)
    {
        DateOnly? reach = null;
        foreach (var stream in facts.Freshness)
        {
            if (stream.Fact == fact && stream.Through is { } through && (reach is null || through > reach))
                reach = through;
        }

        return reach;
    }

    /// <summary>
    /// The days that every measure has data for, from the fact's first day with rows to its last; null where that cannot be
    /// said. What lies wholly outside is no data: a zero there would be a number that nobody measured.
    /// </summary>
    public static DateRange? CoverageOf(this IFactSnapshot facts, IReadOnlyList<Measure> measures)
    {
        if (facts.ReachOf(measures) is not { } last)
            return null;
        var first = measures.Where(IsByOwnDay).Select(m => facts.FirstDayOf(m.Fact)).Max();
        return first is { } day ? new(day, day > last ? day : last.AddDays(1)) : null;
    }

    private static DateOnly? FirstDayOf(this IFactSnapshot facts, string fact) =>
        facts.Freshness.Where(f => f.Fact == fact).Min(f => f.From);

    private static bool IsByOwnDay(Measure measure) =>
        measure.Day is MeasureDay.On on && on.Column == FactSchemas.Find(measure.Fact)?.DayColumn;

    public static bool IsDelivered(this IFactSnapshot facts, string fact) => facts.Freshness.Any(f => f.Fact == fact);

    /// <summary>
    /// The day through which every measure has its data; null where that cannot be said. Freshness speaks of the fact's own
    /// day: a measure by another day (deals by the day they were won) may rightly have nothing since.
    /// </summary>
    public static DateOnly? ReachOf(this IFactSnapshot facts, IReadOnlyList<Measure> measures)
    {
        DateOnly? least = null;
        foreach (var measure in measures)
        {
            if (IsByOwnDay(measure) && facts.ReachOf(measure.Fact) is { } reach && (least is null || reach < least))
                least = reach;
        }

        return least;
    }
}
