using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Segments;

/// <summary>What tells a segment's rows apart. Kept beside the columns, because only syncs read it.</summary>
/// <param name="UpdatedAt">UTC ticks, or <see cref="SegmentColumn.Numbers.Absent"/>.</param>
internal sealed record SegmentKeys(string[] ExternalIds, bool[] Deleted, long[] UpdatedAt)
{
    public static SegmentKeys Of(ReadOnlySpan<Fact> facts)
    {
        var keys = new SegmentKeys(new string[facts.Length], new bool[facts.Length], new long[facts.Length]);
        for (var row = 0; row < facts.Length; row++)
        {
            var fact = facts[row];
            if (string.IsNullOrEmpty(fact.ExternalId))
                throw new ArgumentException("A fact needs an external id.", nameof(facts));
            keys.ExternalIds[row] = fact.ExternalId;
            keys.Deleted[row] = fact.IsDeleted;
            keys.UpdatedAt[row] = fact.UpdatedAt?.UtcTicks ?? SegmentColumn.Numbers.Absent;
        }
        return keys;
    }
}
