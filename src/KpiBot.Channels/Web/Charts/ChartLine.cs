namespace KpiBot.Channels.Web.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">The member's, or the days' where others stand beside them; null for the whole.</param>
public sealed record ChartLine(string? Name, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>Whether it is what the answer is compared with.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>The stretches between gaps: points that have no data are not drawn over.</summary>
    public IEnumerable<IReadOnlyList<ChartPoint>> Stretches
    {
        get
        {
            var stretch = new List<ChartPoint>();
            foreach (var point in Points)
            {
                if (point.Up is not null)
                {
                    stretch.Add(point);
                    continue;
                }

                if (stretch.Count > 0)
                    yield return stretch;
                stretch = [];
            }

            if (stretch.Count > 0)
                yield return stretch;
        }
    }
}

/// <summary>Part of a stretch, in one stroke.</summary>
/// <param name="IsCut">Whether it leads to or from a bucket that is not whole.</param>
public sealed record ChartStroke(IReadOnlyList<ChartPoint> Points, bool IsCut)
{
    internal static IEnumerable<ChartStroke> Of(IReadOnlyList<ChartPoint> stretch, CutEnds cut)
    {
        var first = cut.First && stretch[0].Across == 0 ? 1 : 0;
        var last = stretch.Count - (cut.Last && stretch[^1].Across == 1 ? 1 : 0);
        if (first > 0)
            yield return new([.. stretch.Take(2)], IsCut: true);
        if (last - first > 1)
            yield return new([.. stretch.Take(first..last)], IsCut: false);
        if (last < stretch.Count && stretch.Count - first > 1)
            yield return new([.. stretch.TakeLast(2)], IsCut: true);
    }
}

/// <param name="Up">Null where it has no data.</param>
/// <param name="Words">What and when, for whoever points at it.</param>
public sealed record ChartPoint(double Across, double? Up, string Words);

/// <summary>Words beside an axis.</summary>
/// <param name="Place">0 to 1.</param>
public sealed record AxisLabel(double Place, string Words)
{
    /// <summary>Which of so many buckets are named: the ends, and the middle where there is one.</summary>
    internal static IEnumerable<int> Ends(int buckets)
    {
        yield return 0;
        if (buckets >= 5)
            yield return (buckets - 1) / 2;
        yield return buckets - 1;
    }
}
