using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>Every measure of a formula for one group: a combination of members, in one bucket of days.</summary>
internal sealed class MeasuredCell(Measure[] measures, IReadOnlyList<string?> members)
{
    private readonly decimal?[] values = new decimal?[measures.Length];
    private readonly long[] rows = new long[measures.Length];

    public IReadOnlyList<string?> Members { get; } = members;

    public void Set(int measure, FactGroup group)
    {
        values[measure] = group.Value;
        rows[measure] = group.Rows;
    }

    /// <summary>Null where the group has no rows in the measure.</summary>
    public decimal? ValueOf(Measure measure)
    {
        for (var i = 0; i < measures.Length; i++)
        {
            if (ReferenceEquals(measures[i], measure) || measures[i] == measure)
                return values[i];
        }

        throw new ArgumentException($"The formula asks for a measure ({measure.Id}) that was not computed.", nameof(measure));
    }

    /// <summary>Rows behind the number. Two measures of one fact mostly read the same rows, which count once.</summary>
    public long Rows
    {
        get
        {
            var total = 0L;
            for (var i = 0; i < measures.Length; i++)
            {
                if (IsLargestOfItsFact(i))
                    total += rows[i];
            }

            return total;
        }
    }

    private bool IsLargestOfItsFact(int measure)
    {
        for (var i = 0; i < measures.Length; i++)
        {
            if (measures[i].Fact == measures[measure].Fact && (rows[i] > rows[measure] || (rows[i] == rows[measure] && i < measure)))
                return false;
        }

        return true;
    }
}
