using ScottPlot;
using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>Draws columns and lines over time.</summary>
internal sealed class CourseDrawing(CourseChart chart) : IChartDrawing
{
    private const double PlotHeight = 168;
    private const double LabelRoom = 16;
    private const double TickLine = 15;
    private const double ColumnShare = 0.64;
    private const double WidestColumn = 52;

    /// <summary>Of more points than that, lines must be thin to be seen one by one.</summary>
    private const int MostForThickLines = 120;

    /// <summary>Inside the plot, so that a line along its edge is whole.</summary>
    private const double Padding = 6;

    public double Height => FrameDrawing.Top(chart) + Headroom + PlotHeight + 5 + (chart.Ticks.Max(t => t.Lines.Count) * TickLine) + FrameDrawing.Bottom(chart);

    /// <summary>For the upper half of the highest axis label, and for a value written above the highest point.</summary>
    private double Headroom => Padding + (chart.Labels.Any(l => (chart.Axis.High - l.Value) / (chart.Axis.High - chart.Axis.Low) * PlotHeight < LabelRoom) ? LabelRoom : 0);

    public void Draw(SKCanvas canvas, TextPen pen)
    {
        var top = FrameDrawing.Top(chart) + Headroom - Padding;
        var left = ChartSize.Margin + CourseLayout.LabelWidth(chart.Axis);
        var padding = (chart.Axis.High - chart.Axis.Low) * Padding / PlotHeight;
        using var plot = new PlotArea(
            new((float)left, ChartSize.Width - ChartSize.Margin, (float)(top + PlotHeight + (2 * Padding)), (float)top),
            new(-0.5, chart.Buckets - 0.5, chart.Axis.Low - padding, chart.Axis.High + padding));
        plot.Grid(chart.Axis.Ticks.Select(t => t.Value));
        if (chart.IsColumns)
            Columns(plot);
        else
            Lines(plot);
        if (chart.Target is { } target)
            plot.Line([new(-0.5, target), new(chart.Buckets - 0.5, target)], Palette.Target, 1.8f, dashed: true);
        plot.Draw(canvas, Height);

        Zero(canvas, plot);
        if (!chart.IsColumns)
            Points(canvas, plot);
        Text(pen, plot);
    }

    private void Columns(PlotArea plot)
    {
        var width = Math.Min(ColumnShare, WidestColumn * chart.Series.Count * chart.Buckets / (plot.Right - plot.Left)) / chart.Series.Count;
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var series = chart.Series[s];
            var shift = (s - ((chart.Series.Count - 1) / 2d)) * width;
            plot.Bars(Known(series).Select(i => Column(series.Mark, i, i + shift, series.Values[i]!.Value, width)));
        }
    }

    private Bar Column(ChartMark mark, int bucket, double position, double value, double width)
    {
        var colour = Colour(mark);
        var isPart = mark is ChartMark.Series && chart.Parts.Contains(bucket);
        return new()
        {
            Position = position,
            Value = value,
            Size = width * 0.96,
            FillColor = PlotArea.Of(isPart ? Palette.Pale(colour) : colour),
            LineWidth = isPart ? 1.2f : 0,
            LineColor = PlotArea.Of(colour),
        };
    }

    private void Lines(PlotArea plot)
    {
        foreach (var series in chart.Series)
        {
            foreach (var (points, isPart) in LineStretches.Of(series.Values, series.Mark is ChartMark.Series ? chart.Parts : new HashSet<int>()))
                plot.Line(points, Colour(series.Mark), chart.Buckets > MostForThickLines ? 1.2f : series.Mark is ChartMark.Series ? 2.4f : 2f, isPart);
        }
    }

    /// <summary>Of few points each, of many some: enough to tell lines apart without colours. Lone ones and parts always.</summary>
    private void Points(SKCanvas canvas, PlotArea plot)
    {
        var every = chart.Buckets <= 13 ? 1 : (int)Math.Ceiling(chart.Buckets / 6d);
        foreach (var series in chart.Series)
        {
            if (series.Mark is not ChartMark.Series { Index: var index })
                continue;
            var last = Known(series).DefaultIfEmpty(-1).Last();
            var isOne = chart.Series.Count(s => s.Mark is ChartMark.Series) == 1;
            foreach (var i in Known(series).Where(i => chart.Parts.Contains(i) || IsLone(series, i) || i == last || (every == 1 || !isOne) && (last - i) % every == 0))
                MarkDrawing.Point(canvas, plot.X(i), plot.Y(series.Values[i]!.Value), index, Colour(series.Mark), chart.Parts.Contains(i));
        }
    }

    private static bool IsLone(ChartSeries series, int i) =>
        (i == 0 || series.Values[i - 1] is null) && (i == series.Values.Count - 1 || series.Values[i + 1] is null);

    private void Zero(SKCanvas canvas, PlotArea plot)
    {
        if (chart.Axis.Low > 0 || chart.Axis.High < 0)
            return;
        using var paint = new SKPaint { Color = Palette.Zero, StrokeWidth = 1 };
        canvas.DrawLine(plot.Left, plot.Y(0), plot.Right, plot.Y(0), paint);
    }

    private void Text(TextPen pen, PlotArea plot)
    {
        var room = plot.Left - ChartSize.Margin - 2;
        foreach (var tick in chart.Axis.Ticks)
            pen.Write(tick.Label, plot.Left - CourseLayout.LabelGap, plot.Y(tick.Value) + 4, ChartSize.AxisText, Palette.Quiet, Side.Right, room: room);
        foreach (var tick in chart.Ticks)
        {
            for (var line = 0; line < tick.Lines.Count; line++)
                Inside(pen, tick.Lines[line], plot.X(tick.Bucket), plot.Bottom + 13 + (line * TickLine), ChartSize.AxisText, Palette.Quiet);
        }

        foreach (var label in chart.Labels)
            Inside(pen, label.Text, plot.X(label.Bucket), plot.Y(label.Value) + Offset(label), ChartSize.Text, Palette.Ink, bold: true);
    }

    /// <summary>Above a point, unless its line comes from there; beyond the end of a column.</summary>
    private double Offset(PointLabel label)
    {
        var values = chart.Series[^1].Values;
        var comesFromAbove = !chart.IsColumns && label.Bucket > 0 && values[label.Bucket - 1] > label.Value;
        var isNearBottom = label.Value - chart.Axis.Low < (chart.Axis.High - chart.Axis.Low) * 0.15;
        return (comesFromAbove && !isNearBottom) || (chart.IsColumns && label.Value < 0) ? 18 : -8;
    }

    /// <summary>Under its point, but never over the edge of the picture.</summary>
    private static void Inside(TextPen pen, string text, double x, double baseline, double size, SKColor colour, bool bold = false)
    {
        var half = TextFit.Width(text, size, bold) / 2;
        if (x + half > ChartSize.Width - ChartSize.Margin)
            pen.Write(text, ChartSize.Width - ChartSize.Margin, baseline, size, colour, Side.Right, bold, halo: bold);
        else
            pen.Write(text, x, baseline, size, colour, Side.Middle, bold, halo: bold);
    }

    private static IEnumerable<int> Known(ChartSeries series) => Enumerable.Range(0, series.Values.Count).Where(i => series.Values[i] is not null);

    private static SKColor Colour(ChartMark mark) => mark is ChartMark.Series series ? Palette.Member(series.Index) : Palette.Earlier;
}
