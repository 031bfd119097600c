using KpiBot.Core.Kpis;

namespace KpiBot.Channels.Web.Charts;

/// <summary>An upright axis between two round numbers, with a round step between its lines.</summary>
public sealed record ValueScale(decimal Lowest, decimal Highest, decimal Step)
{
    private const int MostSteps = 4;

    private static readonly decimal[] RoundSteps = [1, 2, 2.5m, 5, 10];

    /// <param name="values">At least one.</param>
    /// <param name="unit">Sums stand on zero; a rate that moves little is looked at closely, or its course would be a flat line.</param>
    public static ValueScale Of(IReadOnlyList<decimal> values, KpiUnit unit)
    {
        var (lowest, highest) = (values.Min(), values.Max());
        var isClose = unit is KpiUnit.Percent or KpiUnit.Score or KpiUnit.Days && lowest > 0 && highest - lowest < highest / 2;
        if (!isClose)
            (lowest, highest) = (Math.Min(lowest, 0), Math.Max(highest, 0));
        if (lowest == highest)
            (lowest, highest) = lowest == 0 ? (0, unit is KpiUnit.Percent ? 0.01m : 1) : (Math.Min(lowest, 0), Math.Max(highest, 0));
        var step = RoundStep((highest - lowest) / MostSteps, unit);
        return new(Math.Floor(lowest / step) * step, Math.Ceiling(highest / step) * step, step);
    }

    public IEnumerable<decimal> Lines
    {
        get
        {
            for (var line = Lowest; line <= Highest; line += Step)
                yield return line;
        }
    }

    /// <summary>0 at the lowest end, 1 at the highest.</summary>
    public double PlaceOf(decimal value) => (double)((value - Lowest) / (Highest - Lowest));

    private static decimal RoundStep(decimal least, KpiUnit unit)
    {
        var magnitude = 1m;
        while (magnitude * 10 <= least)
            magnitude *= 10;
        while (magnitude > least && magnitude > 0.000_001m)
            magnitude /= 10;
        var step = RoundSteps.First(round => round * magnitude >= least) * magnitude;
        return unit is KpiUnit.Count && step < 1 ? 1 : step;
    }
}
