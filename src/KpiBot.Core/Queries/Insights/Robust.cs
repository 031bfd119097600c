namespace KpiBot.Core.Queries.Insights;

/// <summary>Statistics that a few wild values do not move.</summary>
internal static class Robust
{
    /// <summary>Makes the median absolute deviation of a normal distribution its standard deviation.</summary>
    private const double OfMedianDeviation = 1.4826;

    /// <summary>The same for the mean absolute deviation.</summary>
    private const double OfMeanDeviation = 1.2533;

    /// <param name="values">At least one.</param>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>
    /// A standard deviation from the median absolute deviation: Iglewicz &amp; Hoaglin, How to Detect and Handle Outliers (1993). Where more
    /// than half of the values are the same, from the mean absolute deviation instead, as they advise; zero where all are the same.
    /// </summary>
    public static double Deviation(IReadOnlyList<double> values)
    {
        var median = Median(values);
        var sizes = values.Select(v => Math.Abs(v - median)).ToList();
        var middle = Median(sizes);
        return middle > 0 ? OfMedianDeviation * middle : OfMeanDeviation * sizes.Average();
    }
}
