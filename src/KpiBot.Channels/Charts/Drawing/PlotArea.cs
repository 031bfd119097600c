using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>A ScottPlot without frame, titles or labels, in a rectangle of the picture; and where its values lie there.</summary>
internal sealed class PlotArea : IDisposable
{
    private readonly PixelRect area;
    private readonly AxisLimits limits;

    /// <param name="area">In the picture's units.</param>
    public PlotArea(PixelRect area, AxisLimits limits)
    {
        this.area = area;
        this.limits = limits;
        Plot.Layout.Frameless();
        Plot.Layout.Fixed(area);
        Plot.Axes.SetLimits(limits);
        Plot.FigureBackground.Color = Of(Palette.Ground);
        Plot.Grid.XAxisStyle.IsVisible = false;
        Plot.Grid.YAxisStyle.IsVisible = false;
    }

    public Plot Plot { get; } = new();

    public float Left => area.Left;

    public float Right => area.Right;

    public float Top => area.Top;

    public float Bottom => area.Bottom;

    public static Color Of(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);

    public float X(double value) => (float)(area.Left + ((value - limits.Left) / (limits.Right - limits.Left) * area.Width));

    public float Y(double value) => (float)(area.Bottom - ((value - limits.Bottom) / (limits.Top - limits.Bottom) * area.Height));

    /// <summary>Lines across at these values.</summary>
    public void Grid(IEnumerable<double> values)
    {
        Plot.Axes.Left.TickGenerator = new NumericManual([.. values.Select(v => new Tick(v, ""))]);
        Plot.Grid.YAxisStyle.IsVisible = true;
        Plot.Grid.MajorLineColor = Of(Palette.Grid);
        Plot.Grid.MajorLineWidth = 1;
    }

    public void Line(IReadOnlyList<Coordinates> points, SKColor colour, float width, bool dashed = false)
    {
        var line = Plot.Add.ScatterLine(points.ToArray(), Of(colour));
        line.LineWidth = width;
        line.LinePattern = dashed ? LinePattern.DenselyDashed : LinePattern.Solid;
    }

    public void Bars(IEnumerable<Bar> bars) => Plot.Add.Bars(bars.ToArray());

    /// <summary>Clears the whole canvas first: what stands around it is drawn after it.</summary>
    public void Draw(SKCanvas canvas, double height) => Plot.Render(canvas, new PixelRect(0, ChartSize.Width, (float)height, 0));

    public void Dispose() => Plot.Dispose();
}
