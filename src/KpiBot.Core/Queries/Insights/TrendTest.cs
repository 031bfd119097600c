namespace KpiBot.Core.Queries.Insights;

/// <summary>The trend of a few values in their order, without any assumption about their shape.</summary>
internal static class TrendTest
{
    /// <summary>How many values the test takes.</summary>
    public const int Length = 8;

    /// <summary>
    /// The critical value for eight at 5 %, both sides: Mann–Kendall's S reaches 18 by chance in 3.1 % of the cases (Kendall, Rank
    /// Correlation Methods).
    /// </summary>
    private const int Critical = 18;

    /// <summary>1 for a rise, -1 for a fall, 0 where neither can be told from chance: Mann (1945) and Kendall (1975).</summary>
    /// <param name="values">The oldest first; <see cref="Length"/> of them.</param>
    public static int Direction(IReadOnlyList<double> values)
    {
        var s = 0;
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = i + 1; j < values.Count; j++)
                s += Math.Sign(values[j] - values[i]);
        }

        return Math.Abs(s) >= Critical ? Math.Sign(s) : 0;
    }

    /// <summary>The median of the slopes between any two, in their unit a step: Theil (1950) and Sen (1968).</summary>
    public static double Slope(IReadOnlyList<double> values)
    {
        var slopes = new List<double>();
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = i + 1; j < values.Count; j++)
                slopes.Add((values[j] - values[i]) / (j - i));
        }

        return Robust.Median(slopes);
    }
}
