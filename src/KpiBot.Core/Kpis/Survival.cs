using KpiBot.Core.Facts;

namespace KpiBot.Core.Kpis;

/// <summary>What a mean lifetime is the mean of: for the median that counts those that still live.</summary>
/// <param name="Subject">The dimension whose members live: a product.</param>
/// <param name="From">The day column on which a life begins.</param>
/// <param name="Until">The day column on which it ends; absent while it goes on.</param>
/// <param name="Where">Which rows count.</param>
public sealed record Survival(string Subject, string Fact, string From, string Until, IReadOnlyList<RowCondition> Where)
{
    /// <summary>Null where the formula is no mean of the days up to the day that puts a row into the period.</summary>
    public static Survival? Of(string subject, Formula formula) =>
        formula is Formula.Of { Measure: { Aggregate: Aggregate.Average, Value: RowValue.DaysBetween(var from, var to), Day: MeasureDay.On(var day) } measure } && day == to
            ? new(subject, measure.Fact, from, to, measure.Where)
            : null;
}
