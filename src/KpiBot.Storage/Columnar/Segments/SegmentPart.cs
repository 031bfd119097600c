namespace KpiBot.Storage.Columnar.Segments;

/// <summary>Some rows of a segment with their keys.</summary>
internal sealed record SegmentPart(Segment Segment, SegmentKeys Keys, int[] Rows)
{
    public static SegmentPart Whole(Segment segment, SegmentKeys keys) => new(segment, keys, [.. Enumerable.Range(0, segment.Rows)]);
}
