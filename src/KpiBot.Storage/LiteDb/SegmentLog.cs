using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar.Segments;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>Segments in LiteDB: a small record each, and beside it a document of columns and one of keys.</summary>
internal sealed class SegmentLog(LiteDatabase database)
{
    /// <summary>LiteDB takes documents of up to 16 MB.</summary>
    private const int LargestBlock = 8 * 1024 * 1024;

    private readonly ILiteCollection<SegmentRecord> records = database.GetCollection<SegmentRecord>(Collections.Segments);
    private readonly ILiteCollection<BlockRecord> columns = database.GetCollection<BlockRecord>(Collections.Columns);
    private readonly ILiteCollection<BlockRecord> keys = database.GetCollection<BlockRecord>(Collections.Keys);

    /// <summary>The stream's segments in the order of writing.</summary>
    public List<SegmentRecord> Of(int stream) =>
        [.. records.Find(Query.EQ(nameof(SegmentRecord.Stream), stream)).OrderBy(record => record.Id)];

    public Segment ReadColumns(SegmentRecord record) => SegmentFormat.Decode(columns.FindById(record.Id).Bytes);

    public SegmentKeys ReadKeys(SegmentRecord record) => SegmentFormat.DecodeKeys(keys.FindById(record.Id).Bytes);

    /// <summary>Writes the record, or removes the segment where none of its rows lives any more.</summary>
    public void Update(SegmentRecord record)
    {
        if (record.LiveRows > 0)
            records.Update(record);
        else
            Delete(record);
    }

    public void Delete(SegmentRecord record)
    {
        records.Delete(record.Id);
        columns.Delete(record.Id);
        keys.Delete(record.Id);
    }

    /// <summary>Writes rows as as many segments as they need.</summary>
    /// <param name="template">What their records have in common; its checkpoint goes to the last.</param>
    public void Write(SegmentRecord template, string dayColumn, SegmentPart part)
    {
        var (columnBlock, keyBlock) = (SegmentFormat.Encode(part.Segment), SegmentFormat.Encode(part.Keys));
        if (part.Rows.Length > 1 && (part.Rows.Length > Segment.FullRows || Math.Max(columnBlock.Length, keyBlock.Length) > LargestBlock))
        {
            var half = part.Rows.Length / 2;
            Write(template with { Checkpoint = null }, dayColumn, SegmentMerge.Merge([part with { Rows = part.Rows[..half] }]));
            Write(template, dayColumn, SegmentMerge.Merge([part with { Rows = part.Rows[half..] }]));
            return;
        }
        var (first, last) = DaysOf(part.Segment, dayColumn);
        var record = template with { Rows = part.Rows.Length, LiveRows = part.Rows.Length, FirstDay = first, LastDay = last };
        records.Insert(record);
        columns.Insert(new BlockRecord { Id = record.Id, Bytes = columnBlock });
        keys.Insert(new BlockRecord { Id = record.Id, Bytes = keyBlock });
    }

    private static (DateOnly? First, DateOnly? Last) DaysOf(Segment segment, string dayColumn)
    {
        if (segment.Find(dayColumn) is not SegmentColumn.Numbers { Type: ColumnType.Day } days)
            return (null, null);
        var present = days.Cells.Where(day => day != SegmentColumn.Numbers.Absent).DefaultIfEmpty(SegmentColumn.Numbers.Absent);
        return present.Max() == SegmentColumn.Numbers.Absent
            ? (null, null)
            : (DateOnly.FromDayNumber((int)present.Min()), DateOnly.FromDayNumber((int)present.Max()));
    }
}
