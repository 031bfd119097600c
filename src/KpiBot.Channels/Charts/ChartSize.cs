namespace KpiBot.Channels.Charts;

/// <summary>
/// The measures that charts are laid out by, in units of which a phone's screen has 360. Pictures are drawn at two pixels
/// a unit.
/// </summary>
internal static class ChartSize
{
    public const int Width = 360;
    public const int Margin = 14;
    public const int Inside = Width - (2 * Margin);

    public const double TitleText = 16;
    public const double Text = 12;
    public const double AxisText = 11.5;
    public const double FootnoteText = 10;

    /// <summary>A mark and the gap after it.</summary>
    public const double LegendMark = 18;
    public const double LegendGap = 14;
}
