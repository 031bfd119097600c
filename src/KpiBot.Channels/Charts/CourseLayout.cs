namespace KpiBot.Channels.Charts;

/// <summary>How the width of a course is shared out.</summary>
internal static class CourseLayout
{
    public const double LabelGap = 6;

    /// <summary>Of the column that the axis's labels stand in.</summary>
    public static double LabelWidth(ValueAxis axis) => axis.Ticks.Max(t => TextFit.Width(t.Label, ChartSize.AxisText)) + LabelGap;

    public static double PlotWidth(ValueAxis axis) => ChartSize.Inside - LabelWidth(axis);
}
