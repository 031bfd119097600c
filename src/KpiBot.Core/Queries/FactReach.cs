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
            if (measure.Day is MeasureDay.On on && on.Column == FactSchemas.Find(measure.Fact)?.DayColumn
                && facts.ReachOf(measure.Fact) is { } reach && (least is null || reach < least))
                least = reach;
        }

        return least;
    }
}
