using System.Runtime.InteropServices;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar.Segments;

namespace KpiBot.Storage.Columnar;

/// <summary>Puts the segments of a fact's streams together into one table.</summary>
/// <param name="rows">Rows to come in all, marked ones not counted.</param>
internal sealed class FactTableBuilder(FactSchema schema, int rows)
{
    private readonly Dictionary<string, TextColumnBuilder> texts =
        schema.Columns.Where(c => c.Type == ColumnType.Text).ToDictionary(c => c.Name, c => new TextColumnBuilder(c.Name, rows));

    private readonly Dictionary<string, NumberColumnBuilder> numbers =
        schema.Columns.Where(c => c.Type != ColumnType.Text).ToDictionary(c => c.Name, c => new NumberColumnBuilder(c.Name, c.Type, rows));

    private readonly TextColumnBuilder sources = new(FactSource.Column, rows);

    private int added;

    /// <param name="source">The stream that the segment is of.</param>
    /// <returns>From the first to the last day of the segment's live rows; null where none has a day.</returns>
    public DateRange? Add(Segment segment, RowMarks? dead, string source)
    {
        var live = LiveRows.Of(segment, dead);
        foreach (var column in segment.Columns)
        {
            switch (column)
            {
                case SegmentColumn.Texts cells:
                    ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, cells.Name, out _);
                    own ??= numbers.ContainsKey(cells.Name) ? throw Misfit(cells) : new(cells.Name, rows);
                    own.Add(cells, live, added);
                    break;
                case SegmentColumn.Numbers cells:
                    if (!numbers.TryGetValue(cells.Name, out var builder) || builder.Type != cells.Type)
                        throw Misfit(cells);
                    builder.Add(cells, live, added);
                    break;
            }
        }
        sources.Add(OfSource(source, segment.Rows), live, added);
        added += live.Length;
        return DaysOf(segment, live);
    }

    public FactTable Build()
    {
        if (added != rows)
            throw new InvalidDataException($"{schema.Name} has {added} rows where {rows} were recorded: the store is damaged.");
        var days = numbers[schema.DayColumn].Days();
        var order = DayOrder.Of(days);
        var columns = texts.Values.Append(sources).Select(text => (Column)text.Build(order))
            .Concat(numbers.Values.Select(number => number.Build(order, isTableOrder: number.Name == schema.DayColumn)));
        return new(schema, rows, columns);
    }

    private static SegmentColumn.Texts OfSource(string source, int rows)
    {
        var codes = new int[rows];
        Array.Fill(codes, 1);
        return new(FactSource.Column, [source], codes);
    }

    private DateRange? DaysOf(Segment segment, ReadOnlySpan<int> live)
    {
        if (segment.Find(schema.DayColumn) is not SegmentColumn.Numbers days)
            return null;
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var row in live)
        {
            var cell = days.Cells[row];
            if (cell == SegmentColumn.Numbers.Absent)
                continue;
            first = Math.Min(first, (int)cell);
            last = Math.Max(last, (int)cell);
        }

        return last == int.MinValue ? null : new(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last + 1));
    }

    private InvalidDataException Misfit(SegmentColumn column) =>
        new($"{schema.Name} cannot hold a column {column.Name} of type {column.Type}.");
}
