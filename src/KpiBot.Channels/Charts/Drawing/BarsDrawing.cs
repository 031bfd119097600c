using ScottPlot;
using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>Draws members as bars: name, bar, value.</summary>
internal sealed class BarsDrawing(BarChart chart) : IChartDrawing
{
    private const double Gap = 8;
    private const double NameLine = 15;
    private const double RowPadding = 10;
    private const double Thickness = 14;
    private const double EarlierThickness = 4;
    private const float TornEnd = 24;

    private readonly List<double> tops = Tops(chart);

    public double Height => FrameDrawing.Top(chart) + tops[^1] + FrameDrawing.Bottom(chart);

    public void Draw(SKCanvas canvas, TextPen pen)
    {
        var top = FrameDrawing.Top(chart);
        using var plot = new PlotArea(
            new((float)(ChartSize.Margin + chart.LabelWidth + Gap), (float)(ChartSize.Width - ChartSize.Margin - chart.ValueWidth - Gap), (float)(top + tops[^1]), (float)top),
            new(chart.Low, chart.High > chart.Low ? chart.High : chart.Low + 1, -tops[^1], 0));
        plot.Bars(Enumerable.Range(0, chart.Rows.Count).SelectMany(Bars));
        if (chart.Target is { } target)
            plot.Line([new(target, -tops[^1]), new(target, 0)], Palette.Target, 1.8f, dashed: true);
        plot.Draw(canvas, Height);

        using var zero = new SKPaint { Color = Palette.Zero, StrokeWidth = 1 };
        canvas.DrawLine(plot.X(0), plot.Top, plot.X(0), plot.Bottom, zero);
        for (var i = 0; i < chart.Rows.Count; i++)
        {
            if (chart.Rows[i].Range is { } range)
                MarkDrawing.Range(canvas, plot.X(range.Low), plot.X(range.High), plot.Y(-Middle(i)), (float)Thickness);
            if (chart.Rows[i].IsTorn)
                MarkDrawing.Tear(canvas, plot.Right - TornEnd, plot.Y(-Middle(i)), (float)Thickness);
            Text(pen, chart.Rows[i], top + Middle(i));
        }
    }

    private void Text(TextPen pen, BarRow row, double middle)
    {
        var colour = row.IsOthers ? Palette.Quiet : Palette.Ink;
        var baseline = middle + 4.5 - ((row.Label.Count - 1) * NameLine / 2);
        foreach (var line in row.Label)
        {
            pen.Write(line, ChartSize.Margin, baseline, ChartSize.Text, colour, room: chart.LabelWidth);
            baseline += NameLine;
        }

        pen.Write(row.Text, ChartSize.Width - ChartSize.Margin, middle + 4.5, ChartSize.Text, row.Value is null && !row.IsOthers ? Palette.Quiet : colour, Side.Right,
            bold: row.Value is not null, room: chart.ValueWidth);
    }

    private IEnumerable<Bar> Bars(int i)
    {
        var row = chart.Rows[i];
        var isCompared = row.Earlier is not null;
        if (row.Value is { } value)
            yield return Bar(-Middle(i) + (isCompared ? EarlierThickness / 2 : 0), row.IsTorn ? chart.High : value, Thickness, Colour(row));
        if (row.Earlier is { } earlier)
            yield return Bar(-Middle(i) - (Thickness / 2), earlier, EarlierThickness, Palette.Earlier);
    }

    private static SKColor Colour(BarRow row) => row.IsOthers ? Palette.Others : row.Fill switch
    {
        BarFill.Solid => Palette.Member(0),
        BarFill.Pale => Palette.Pale(Palette.Member(0)),
        BarFill.Quiet => Palette.Earlier,
        BarFill.Fall => Palette.Member(1),
    };

    private static Bar Bar(double position, double value, double size, SKColor colour) => new()
    {
        Position = position,
        Value = value,
        Size = size,
        Orientation = Orientation.Horizontal,
        FillColor = PlotArea.Of(colour),
        LineWidth = 0,
    };

    private double Middle(int i) => (tops[i] + tops[i + 1]) / 2;

    private static List<double> Tops(BarChart chart)
    {
        var tops = new List<double> { 0 };
        foreach (var row in chart.Rows)
            tops.Add(tops[^1] + Math.Max(Thickness, row.Label.Count * NameLine) + RowPadding + (row.Earlier is null ? 0 : EarlierThickness));
        return tops;
    }
}
