namespace KpiBot.Channels.Charts;

/// <summary>Numbers as blocks of text: bars that lie, and points that stand side by side.</summary>
internal static class TextBars
{
    private const string Eighths = " ▏▎▍▌▋▊▉█";
    private const string Heights = "▁▂▃▅▇";

    /// <param name="share">0 to 1; anything above nothing shows.</param>
    /// <param name="width">Of a share of 1, in characters.</param>
    public static string Bar(double share, int width)
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8, MidpointRounding.AwayFromZero);
        if (share > 0 && eighths == 0)
            eighths = 1;
        var bar = new string(Eighths[8], eighths / 8);
        return eighths % 8 == 0 ? bar : bar + Eighths[eighths % 8];
    }

    /// <summary>One sign a point, between the lowest and the highest; a gap where a point has no data.</summary>
    public static string Spark(IReadOnlyList<double?> points)
    {
        var lowest = points.Min() ?? 0;
        var range = (points.Max() ?? 0) - lowest;
        return string.Concat(points.Select(p => p is not { } point ? ' '
            : range == 0 ? Heights[Heights.Length / 2]
            : Heights[(int)Math.Round((point - lowest) / range * (Heights.Length - 1), MidpointRounding.AwayFromZero)]));
    }
}
