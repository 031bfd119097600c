using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Segments;

/// <summary>Makes one segment out of parts of others; a column that a part lacks is absent in its rows.</summary>
internal static class SegmentMerge
{
    public static SegmentPart Merge(IReadOnlyList<SegmentPart> parts)
    {
        var rows = parts.Sum(part => part.Rows.Length);
        var columns = parts.SelectMany(part => part.Segment.Columns).DistinctBy(column => column.Name)
            .Select<SegmentColumn, SegmentColumn>(column => column.Type == ColumnType.Text
                ? Texts(column.Name, parts, rows)
                : Numbers(column.Name, column.Type, parts, rows));
        var keys = new SegmentKeys(
            [.. parts.SelectMany(part => part.Rows.Select(row => part.Keys.ExternalIds[row]))],
            [.. parts.SelectMany(part => part.Rows.Select(row => part.Keys.Deleted[row]))],
            [.. parts.SelectMany(part => part.Rows.Select(row => part.Keys.UpdatedAt[row]))]);
        return SegmentPart.Whole(new(rows, [.. columns]), keys);
    }

    private static SegmentColumn.Texts Texts(string name, IReadOnlyList<SegmentPart> parts, int rows)
    {
        var merged = new TextColumnBuilder(name, rows);
        ForEach<SegmentColumn.Texts>(name, parts, (cells, live, offset) => merged.Add(cells, live, offset));
        return merged.ToCells();
    }

    private static SegmentColumn.Numbers Numbers(string name, ColumnType type, IReadOnlyList<SegmentPart> parts, int rows)
    {
        var merged = new NumberColumnBuilder(name, type, rows);
        ForEach<SegmentColumn.Numbers>(name, parts, (cells, live, offset) => merged.Add(cells, live, offset));
        return merged.ToCells();
    }

    private static void ForEach<TColumn>(string name, IReadOnlyList<SegmentPart> parts, Action<TColumn, int[], int> add)
        where TColumn : SegmentColumn
    {
        var offset = 0;
        foreach (var part in parts)
        {
            switch (part.Segment.Find(name))
            {
                case TColumn cells:
                    add(cells, part.Rows, offset);
                    break;
                case { } other:
                    throw new InvalidDataException($"The column {name} holds {other.Type} in some segments and something else in others.");
            }
            offset += part.Rows.Length;
        }
    }
}
