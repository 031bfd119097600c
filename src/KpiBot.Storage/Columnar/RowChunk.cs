using System.Runtime.CompilerServices;

namespace KpiBot.Storage.Columnar;

/// <summary>A test on one row, without branches; a struct, so that the loop over a chunk is compiled for it.</summary>
internal interface IRowTest
{
    bool Passes(int row);
}

/// <summary>
/// Rows that a query looks at together: an unbroken run of the table, or the rows of one that passed the conditions.
/// Small enough that every step over it stays in the processor's cache.
/// </summary>
internal sealed class RowChunk
{
    public const int Capacity = 2048;

    private readonly int[] rows = new int[Capacity];
    private bool isRun;
    private int start;

    public int Count { get; private set; }

    /// <summary>The day number that all of its rows are counted on, where the query asked for runs of one day.</summary>
    public int Day { get; private set; }

    public int Bucket { get; private set; }

    /// <summary>The rows, where they are no run.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    public void SetRun(int from, int count, int day, int bucket)
    {
        (isRun, start, Count, Day, Bucket) = (true, from, count, day, bucket);
    }

    public void SetRows(ReadOnlySpan<int> chosen, int day, int bucket)
    {
        chosen.CopyTo(rows);
        (isRun, Count, Day, Bucket) = (false, chosen.Length, day, bucket);
    }

    public bool IsRun(out int from)
    {
        from = start;
        return isRun;
    }

    public void Keep<TTest>(TTest test) where TTest : struct, IRowTest
    {
        var kept = 0;
        var target = rows.AsSpan(0, Count);
        if (isRun)
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[kept] = start + i;
                kept += One(test.Passes(start + i));
            }
            isRun = kept == target.Length;
        }
        else
        {
            foreach (var row in target)
            {
                target[kept] = row;
                kept += One(test.Passes(row));
            }
        }
        Count = kept;
    }

    /// <summary>1 or 0 without a branch, which a filter that passes half of the rows would mispredict every other time.</summary>
    private static int One(bool passes) => Unsafe.BitCast<bool, byte>(passes);
}
