using KpiBot.Core.Facts;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>What a measure takes from each row: its key <c>field</c>.</summary>
internal sealed record MeasureValue(RowValue? Value, string? DistinctOf = null, bool IsMoney = false)
{
    private static readonly MeasureValue None = new(Value: null);

    public static MeasureValue Read(Fields fields, Aggregate aggregate, FactColumns columns, FaultCollector faults)
    {
        if (aggregate is Aggregate.Count)
        {
            if (fields.Find("field") is { } unused)
                faults.Add(unused.Place, "count counts rows and takes no field: use count_distinct, or sum a column");
            return None;
        }

        if (fields.RequireText("field") is not { } field)
            return None;
        var use = Name(aggregate);
        if (aggregate is Aggregate.CountDistinct)
            return columns.Find(field, FactColumns.Text, use) is { } key ? new(null, DistinctOf: key.Name) : None;
        if (Split(field, '*') is var (left, right))
            return Product(left, right, use, columns);
        if (Split(field, '-') is var (to, from))
            return DaysBetween(from, to, columns);
        return columns.Find(field, FactColumns.Numeric, use) is { } column
            ? new(new RowValue.Column(column.Name), IsMoney: column.Type is ColumnType.Money)
            : None;
    }

    private static MeasureValue Product(Located left, Located right, string use, FactColumns columns)
    {
        var first = columns.Find(left, FactColumns.Numeric, use);
        var second = columns.Find(right, first?.Type is ColumnType.Money ? [ColumnType.Number] : FactColumns.Numeric, "a factor");
        return new(new RowValue.Product(left.Text, right.Text), IsMoney: ColumnType.Money == first?.Type || ColumnType.Money == second?.Type);
    }

    private static MeasureValue DaysBetween(Located from, Located to, FactColumns columns)
    {
        columns.Find(to, FactColumns.Day, "a difference");
        columns.Find(from, FactColumns.Day, "a difference");
        return new(new RowValue.DaysBetween(from.Text, to.Text));
    }

    private static (Located Left, Located Right)? Split(Located field, char sign)
    {
        var parts = field.Text.Split(sign, 2, StringSplitOptions.TrimEntries);
        return parts is [var left, var right] ? (new(left, field.Place), new(right, field.Place)) : null;
    }

    private static string Name(Aggregate aggregate) => aggregate switch
    {
        Aggregate.Sum => "sum",
        Aggregate.Count => "count",
        Aggregate.CountDistinct => "count_distinct",
        Aggregate.Average => "average",
        Aggregate.Median => "median",
        Aggregate.Last => "last",
    };
}
