using System.Diagnostics;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>A query's conditions, bound to a table's columns.</summary>
internal sealed class RowFilter
{
    private readonly List<Action<RowChunk>> steps = [];

    /// <summary>Whether no row can pass: a value that the data do not hold was asked for.</summary>
    public bool IsEmpty { get; private set; }

    public static RowFilter Bind(FactTable table, RowSelection selection, FactAggregation query)
    {
        var filter = new RowFilter();
        foreach (var condition in query.Where)
            filter.Bind(table, condition);
        foreach (var until in selection.Until)
        {
            var day = ((DaySelection.OpenOn)query.Days).Day.DayNumber;
            filter.steps.Add(chunk => until.KeepAbsentOrAfter(chunk, day));
        }
        return filter;
    }

    public void Apply(RowChunk chunk)
    {
        foreach (var step in steps)
        {
            if (chunk.Count == 0)
                return;
            step(chunk);
        }
    }

    private void Bind(FactTable table, RowCondition condition)
    {
        switch (condition)
        {
            case RowCondition.OneOf oneOf:
                Bind(table.Text(oneOf.Column), oneOf);
                break;
            case RowCondition.AtLeast atLeast:
                var floor = table.Number(atLeast.Column);
                Between(floor, Bound.AtLeast(atLeast.Value, floor.Type.Decimals()), long.MaxValue);
                break;
            case RowCondition.AtMost atMost:
                var ceiling = table.Number(atMost.Column);
                Between(ceiling, NumberColumn.Absent + 1, Bound.AtMost(atMost.Value, ceiling.Type.Decimals()));
                break;
            case RowCondition.Present present:
                var required = table.Find(present.Column);
                steps.Add(chunk => required.KeepPresent(chunk, present: true));
                break;
            case RowCondition.Absent absent:
                var forbidden = table.Find(absent.Column);
                steps.Add(chunk => forbidden.KeepPresent(chunk, present: false));
                break;
            case RowCondition.Before before:
                var days = table.Day(before.Column);
                steps.Add(chunk => days.KeepBefore(chunk, before.Day.DayNumber));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Bind(TextColumn column, RowCondition.OneOf condition)
    {
        var codes = condition.Values.Select(column.CodeOf).OfType<int>().Distinct().ToArray();
        if (codes.Length == 0)
        {
            IsEmpty |= !condition.Exclude;
            return;
        }
        if (codes is [var only])
        {
            steps.Add(chunk => column.Codes.Keep(chunk, only, condition.Exclude));
            return;
        }
        var accepted = new bool[column.Values.Count];
        Array.Fill(accepted, condition.Exclude);
        foreach (var code in codes)
            accepted[code] = !condition.Exclude;
        steps.Add(chunk => column.Codes.Keep(chunk, accepted));
    }

    private void Between(NumberColumn column, long? lowest, long? highest)
    {
        if (lowest is { } first && highest is { } last)
            steps.Add(chunk => column.KeepBetween(chunk, first, last));
        else
            IsEmpty = true;
    }
}
