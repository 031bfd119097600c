using System.Globalization;

namespace KpiBot.Channels.Web.Charts;

/// <summary>
/// Places on the drawing. Across they are shares of whatever width there is, so that letters keep their size on a phone;
/// upright they are pixels.
/// </summary>
internal static class Places
{
    public const int Height = 232;
    public const int Top = 20;
    public const int Bottom = 200;
    public const string LabelsBelow = "222";

    /// <summary>Room for the dots at both ends.</summary>
    private const double Margin = 0.02;

    private const int DigitWidth = 8;

    /// <summary>Of the part that is stretched to the width: a share times this.</summary>
    public const int Across = 1000;

    public static string Percent(double place) => Number((Margin + place * (1 - 2 * Margin)) * 100) + "%";

    public static string Stretched(double place) => Number((Margin + place * (1 - 2 * Margin)) * Across);

    public static string Upright(double place) => Number(Bottom - place * (Bottom - Top));

    public static string Line(IEnumerable<ChartPoint> points) =>
        string.Join(' ', points.Select(point => $"{Stretched(point.Across)},{Upright(point.Up!.Value)}"));

    /// <summary>The foot of words that stand beside a line of the grid.</summary>
    public static string Beside(double place) => Number(Bottom - place * (Bottom - Top) + 4);

    /// <summary>As wide as the words beside the scale, as far as that can be told without their font.</summary>
    public static int GutterFor(IReadOnlyList<AxisLabel> labels) => labels.Max(label => label.Words.Length) * DigitWidth;

    /// <summary>The line and the floor under it.</summary>
    public static string Area(IReadOnlyList<ChartPoint> points) =>
        $"{Stretched(points[0].Across)},{Upright(0)} {Line(points)} {Stretched(points[^1].Across)},{Upright(0)}";

    /// <summary>Words under the ends stay inside the drawing.</summary>
    public static string LabelAt(double place) => place switch
    {
        0 => "0",
        1 => "100%",
        _ => Percent(place),
    };

    public static string AnchorAt(double place) => place switch
    {
        0 => "start",
        1 => "end",
        _ => "middle",
    };

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
