using KpiBot.Storage.Columnar.Segments;

namespace KpiBot.Storage.LiteDb;

/// <summary>
/// Merges a stream's small and hollowed-out segments once there are many, so that a start reads few and full ones. Each row is
/// rewritten a few times in its life, however small the syncs that brought it.
/// </summary>
internal sealed class Compaction(SegmentLog log, string dayColumn)
{
    private const int MostSmallSegments = 16;

    public void Run(int stream)
    {
        var small = log.Of(stream).FindAll(segment => !segment.IsStaged && segment.LiveRows < Segment.FullRows / 2);
        if (small.Count <= MostSmallSegments)
            return;
        var waiting = new List<SegmentRecord>();
        foreach (var segment in small)
        {
            waiting.Add(segment);
            if (waiting.Sum(record => record.LiveRows) >= Segment.FullRows)
                Merge(stream, waiting);
        }
        if (waiting.Count > 1)
            Merge(stream, waiting);
    }

    private void Merge(int stream, List<SegmentRecord> records)
    {
        var merged = SegmentMerge.Merge([.. records.Select(Live)]);
        records.ForEach(log.Delete);
        log.Write(new SegmentRecord { Stream = stream }, dayColumn, merged);
        records.Clear();
    }

    private SegmentPart Live(SegmentRecord record)
    {
        var columns = log.ReadColumns(record);
        return new(columns, log.ReadKeys(record), LiveRows.Of(columns, record.ToMarks()));
    }
}
