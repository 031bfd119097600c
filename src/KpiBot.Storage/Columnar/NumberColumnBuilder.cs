using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar.Segments;

namespace KpiBot.Storage.Columnar;

/// <summary>Gathers a column of numbers or days; rows of segments that lack it stay absent.</summary>
internal sealed class NumberColumnBuilder
{
    private readonly long[] cells;

    public NumberColumnBuilder(string name, ColumnType type, int rows)
    {
        Name = name;
        Type = type;
        cells = new long[rows];
        Array.Fill(cells, SegmentColumn.Numbers.Absent);
    }

    public string Name { get; }

    public ColumnType Type { get; }

    public void Add(SegmentColumn.Numbers source, ReadOnlySpan<int> live, int offset)
    {
        var target = cells.AsSpan(offset, live.Length);
        for (var i = 0; i < target.Length; i++)
            target[i] = source.Cells[live[i]];
    }

    public int[] Days() =>
        Array.ConvertAll(cells, static cell => cell == SegmentColumn.Numbers.Absent ? DayColumn.Absent : (int)cell);

    public SegmentColumn.Numbers ToCells() => new(Name, Type, cells);

    public Column Build(int[]? order, bool isTableOrder)
    {
        if (Type == ColumnType.Day)
        {
            var days = Days();
            return new DayColumn(Name, order is null ? days : Array.ConvertAll(order, row => days[row]), isTableOrder);
        }
        return new NumberColumn(Name, Type, order is null ? cells : Array.ConvertAll(order, row => cells[row]));
    }
}
