using System.Globalization;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Kpis;

/// <summary>Everything that decides what a measure counts, in one line that tests can compare.</summary>
internal static class MeasureText
{
    public static string Of(Measure measure)
    {
        var text = $"{measure.Aggregate.ToString().ToLowerInvariant()} of {Value(measure)} over {measure.Fact} {Day(measure.Day)}";
        if (measure.Where.Count > 0)
            text += $" where {string.Join(", ", measure.Where.Select(Condition))}";
        if (measure.Series.Count > 0)
            text += $" per {string.Join(" and ", measure.Series)}";
        return measure.MaturesOn is { } maturesOn ? $"{text} maturing on {maturesOn}" : text;
    }

    private static string Value(Measure measure) => measure.Value switch
    {
        null => measure.DistinctOf ?? "rows",
        RowValue.Column(var name) => name,
        RowValue.Product(var left, var right) => $"{left} × {right}",
        RowValue.DaysBetween(var from, var to) => $"days from {from} to {to}",
        var other => throw new ArgumentException(other.ToString(), nameof(measure)),
    };

    private static string Day(MeasureDay day) => day switch
    {
        MeasureDay.On(var column) => $"on {column}",
        MeasureDay.OpenBetween(var from, var until) => $"open from {from} until {string.Join(" or ", until)}",
        _ => throw new ArgumentException(day.ToString(), nameof(day)),
    };

    private static string Condition(RowCondition condition) => condition switch
    {
        RowCondition.OneOf(var column, var values, var exclude) => $"{column} {(exclude ? "not in" : "in")} ({string.Join(", ", values)})",
        RowCondition.AtLeast(var column, var value) => string.Create(CultureInfo.InvariantCulture, $"{column} ≥ {value}"),
        RowCondition.AtMost(var column, var value) => string.Create(CultureInfo.InvariantCulture, $"{column} ≤ {value}"),
        RowCondition.Present(var column) => $"{column} present",
        RowCondition.Absent(var column) => $"{column} absent",
        _ => throw new ArgumentException(condition.ToString(), nameof(condition)),
    };
}
