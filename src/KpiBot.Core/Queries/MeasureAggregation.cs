using System.Diagnostics;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>Words a measure as a question to the store.</summary>
internal static class MeasureAggregation
{
    public static FactAggregation Over(this Measure measure, Observation observed, IReadOnlyList<DimensionFilter> filters, string currency) =>
        new(measure.Fact, measure.Aggregate, measure.Value, measure.Day.Selecting(observed.Days),
            measure.Conditions(observed.SeenBefore, filters), currency)
        {
            DistinctOf = measure.DistinctOf,
            Series = measure.Series,
        };

    public static bool IsStock(this Measure measure) => measure.Day is MeasureDay.OpenBetween;

    private static DaySelection Selecting(this MeasureDay day, DateRange days) => day switch
    {
        MeasureDay.On on => new DaySelection.Within(on.Column, days),
        MeasureDay.OpenBetween open => new DaySelection.OpenOn(open.From, open.Until, days.End.AddDays(-1)),
        _ => throw new UnreachableException(),
    };

    private static IReadOnlyList<RowCondition> Conditions(this Measure measure, DateOnly seenBefore, IReadOnlyList<DimensionFilter> filters)
    {
        if (filters.Count == 0 && measure.MaturesOn is null)
            return measure.Where;

        var conditions = new List<RowCondition>(measure.Where.Count + filters.Count + 1);
        conditions.AddRange(measure.Where);
        foreach (var filter in filters)
            conditions.Add(new RowCondition.OneOf(filter.Dimension, filter.Values, filter.Exclude));
        if (measure.MaturesOn is { } maturesOn)
            conditions.Add(new RowCondition.Before(maturesOn, seenBefore));
        return conditions;
    }
}
