using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>What stands around every chart: title, days and legend above it, footnotes below.</summary>
internal static class FrameDrawing
{
    private const double TitleLine = 21;
    private const double SubtitleLine = 16;
    private const double LegendLine = 18;
    private const double FootnoteLine = 14;
    private const double Gap = 8;

    public static double Top(ChartModel chart) =>
        ChartSize.Margin + (chart.Title.Count * TitleLine) + (chart.Subtitle.Count * SubtitleLine) + (chart.Legend.Count == 0 ? 0 : Gap + (chart.Legend.Count * LegendLine)) + Gap;

    public static double Bottom(ChartModel chart) =>
        (chart.Footnotes.Count == 0 ? 0 : 4 + (chart.Footnotes.Count * FootnoteLine)) + ChartSize.Margin;

    public static void Draw(SKCanvas canvas, TextPen pen, ChartModel chart, double height)
    {
        Edge(canvas, height);
        var y = (double)ChartSize.Margin;
        foreach (var line in chart.Title)
        {
            pen.Write(line, ChartSize.Margin, y + 15, ChartSize.TitleText, Palette.Ink, bold: true, room: ChartSize.Inside);
            y += TitleLine;
        }

        foreach (var line in chart.Subtitle)
        {
            pen.Write(line, ChartSize.Margin, y + 11, ChartSize.Text, Palette.Quiet, room: ChartSize.Inside);
            y += SubtitleLine;
        }

        y += Gap;
        foreach (var row in chart.Legend)
        {
            var x = (double)ChartSize.Margin;
            foreach (var entry in row)
            {
                MarkDrawing.InLegend(canvas, entry.Mark, x, y + 8);
                pen.Write(entry.Text, x + ChartSize.LegendMark, y + 12, ChartSize.Text, Palette.Ink);
                x += ChartModelBuilder.EntryWidth(entry);
            }

            y += LegendLine;
        }

        y = height - Bottom(chart) + 4;
        foreach (var line in chart.Footnotes)
        {
            pen.Write(line, ChartSize.Margin, y + 10, ChartSize.FootnoteText, Palette.Quiet, room: ChartSize.Inside);
            y += FootnoteLine;
        }
    }

    /// <summary>Against a white page the picture would have no bounds.</summary>
    private static void Edge(SKCanvas canvas, double height)
    {
        using var edge = new SKPaint { Color = Palette.Edge, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
        canvas.DrawRect(0.5f, 0.5f, ChartSize.Width - 1, (float)height - 1, edge);
    }
}
