using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Segments;

/// <summary>One column of a segment, as many cells as the segment has rows.</summary>
internal abstract record SegmentColumn(string Name, ColumnType Type)
{
    /// <summary>Dictionary-encoded: code 0 is absent, code n is the n-th value.</summary>
    internal sealed record Texts(string Name, IReadOnlyList<string> Values, int[] Codes) : SegmentColumn(Name, ColumnType.Text);

    /// <summary>Days, and numbers scaled by the type's decimals.</summary>
    internal sealed record Numbers(string Name, ColumnType Type, long[] Cells) : SegmentColumn(Name, Type)
    {
        /// <summary>Stands for "no value": no fact may hold it.</summary>
        public const long Absent = long.MinValue;
    }
}
