using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;

namespace KpiBot.Channels.Charts;

/// <summary>The ends of an axis and the few round values along it.</summary>
internal static class ValueScale
{
    private const int MostSteps = 5;

    private static readonly decimal[] Factors = [0.1m, 0.2m, 0.5m, 1m];

    /// <summary>Anything smaller is as good as nothing: there are no round numbers to set it against.</summary>
    private const decimal Smallest = 0.000_000_001m;

    /// <summary>More than that no company has, and no axis can be labelled with.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000m;

    /// <param name="values">At least one, each smaller than <see cref="Largest"/>.</param>
    /// <param name="fromZero">Whether zero must be on it; otherwise it is where the values come near.</param>
    public static ValueAxis Of(IReadOnlyCollection<decimal> values, KpiUnit unit, bool fromZero, AxisWording wording)
    {
        var (low, high) = (values.Min(), values.Max());
        if (fromZero || low < 0 != high < 0 || low == high || IsZeroNear(low, high))
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        (low, high) = Widened(low, high);
        var inYears = unit is KpiUnit.Days && Math.Max(Math.Abs(low), Math.Abs(high)) >= AxisWording.YearsFromDays;
        var inOneUnit = inYears ? AxisWording.DaysOfAYear : unit is KpiUnit.Percent ? 0.01m : 1m;
        var whole = unit is KpiUnit.Count && values.All(decimal.IsInteger);
        var ticks = Ticks(low / inOneUnit, high / inOneUnit, whole).Select(t => t * inOneUnit).ToList();
        var labels = wording.Labels(unit, ticks);
        return new((double)Math.Min(low, ticks[0]), (double)Math.Max(ticks.Count > 1 ? high : low + inOneUnit, ticks[^1]),
            [.. ticks.Select((t, i) => new ValueTick((double)t, labels[i]))]);
    }

    /// <summary>Whether a scale that leaves out zero would show a small change as a large one.</summary>
    private static bool IsZeroNear(decimal low, decimal high) => low >= 0 ? low < high / 2 : high > low / 2;

    /// <summary>A tenth of the values at least, so that next to nothing does not look like a lot.</summary>
    private static (decimal Low, decimal High) Widened(decimal low, decimal high)
    {
        var missing = Math.Max(Math.Abs(low), Math.Abs(high)) / 10 - (high - low);
        return missing <= 0 ? (low, high) : (low - missing / 2, high + missing / 2);
    }

    private static List<decimal> Ticks(decimal low, decimal high, bool whole)
    {
        if (high - low < Smallest)
            return [low];
        var step = Step(high - low, whole);
        var first = Outward(low / step, Math.Floor(low / step), 1);
        var last = Outward(high / step, Math.Ceiling(high / step), -1);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }

    /// <summary>The round value beyond an end, unless more than half a step would be left empty for it.</summary>
    private static decimal Outward(decimal end, decimal beyond, int inward) => Math.Abs(beyond - end) > 0.5m ? beyond + inward : beyond;

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    private static decimal Step(decimal span, bool whole)
    {
        var power = 1m;
        while (power * MostSteps < span)
            power *= 10;
        while (power * MostSteps > span * 10)
            power /= 10;
        // Now the step lies between a tenth of the power and the power itself.
        var step = Factors.Select(f => f * power).First(s => s * MostSteps >= span);
        return whole ? Math.Max(1, step) : step;
    }
}
