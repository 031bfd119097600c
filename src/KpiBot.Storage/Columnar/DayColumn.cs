using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar;

/// <summary>Days as day numbers, and an index that finds a range's rows without looking at the others.</summary>
internal sealed class DayColumn(string name, int[] days, bool isTableOrder = false) : Column(name, ColumnType.Day)
{
    public const int Absent = int.MinValue;

    private readonly Lazy<DayIndex> index = new(() => isTableOrder ? DayIndex.OfSorted(days) : DayIndex.Of(days));

    /// <summary>Built when a query first asks for this column's days.</summary>
    public DayIndex Index => index.Value;

    public int this[int row] => days[row];

    public override void KeepPresent(RowChunk chunk, bool present)
    {
        if (present)
            chunk.Keep(new IsBetween(days, Absent + 1, int.MaxValue));
        else
            chunk.Keep(new IsBetween(days, Absent, Absent));
    }

    public void KeepBefore(RowChunk chunk, int day) => chunk.Keep(new IsBetween(days, Absent + 1, day - 1));

    public void KeepAbsentOrAfter(RowChunk chunk, int day) => chunk.Keep(new IsAbsentOrAfter(days, day));

    private readonly struct IsBetween(int[] days, int first, int last) : IRowTest
    {
        public bool Passes(int row) => (days[row] >= first) & (days[row] <= last);
    }

    private readonly struct IsAbsentOrAfter(int[] days, int day) : IRowTest
    {
        public bool Passes(int row) => (days[row] == Absent) | (days[row] > day);
    }
}
