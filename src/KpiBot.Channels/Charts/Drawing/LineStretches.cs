using ScottPlot;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>The pieces that a line falls into: it breaks at gaps, and leads differently to a point that is not whole.</summary>
internal static class LineStretches
{
    public static IEnumerable<(IReadOnlyList<Coordinates> Points, bool IsPart)> Of(IReadOnlyList<double?> values, IReadOnlySet<int> parts)
    {
        var stretch = new List<Coordinates>();
        var isPart = false;
        for (var i = 1; i < values.Count; i++)
        {
            if (values[i - 1] is not { } from || values[i] is not { } to)
                continue;
            var leadsToPart = parts.Contains(i) || parts.Contains(i - 1);
            if (stretch.Count > 0 && (stretch[^1].X != i - 1 || leadsToPart != isPart))
            {
                yield return (stretch, isPart);
                stretch = [];
            }

            isPart = leadsToPart;
            if (stretch.Count == 0)
                stretch.Add(new(i - 1, from));
            stretch.Add(new(i, to));
        }

        if (stretch.Count > 0)
            yield return (stretch, isPart);
    }
}
