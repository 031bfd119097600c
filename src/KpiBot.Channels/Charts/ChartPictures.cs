using KpiBot.Channels.Charts.Drawing;
using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging;
using SkiaSharp;

namespace KpiBot.Channels.Charts;

/// <summary>
/// Draws answers as PNG pictures for places that show no charts of their own. The same answer gives the same bytes.
/// Safe to use from several threads.
/// </summary>
public sealed class ChartPictures
{
    /// <summary>No picture is larger, in bytes.</summary>
    public const int MostBytes = 60_000;

    private static readonly float[] PixelsPerUnit = [2, 1.5f, 1];

    private readonly ChartFont? font;

    private ChartPictures(ChartFont? font, string? problem) => (this.font, Problem) = (font, problem);

    private const string NoFont =
        "No font with the letters of English and French is installed, so answers have no pictures. "
        + "Install one (Debian and Ubuntu: fonts-dejavu-core; Fedora and RHEL: dejavu-sans-fonts; Alpine: font-dejavu) and start KpiBot again.";

    private const string NoLibrary = "The drawing library (SkiaSharp) cannot be loaded on this system, so answers have no pictures.";

    /// <summary>Why there can be no pictures here, and what helps; null where there can.</summary>
    public string? Problem { get; }

    /// <summary>Looks for a font on this machine; says in the log what is missing, and draws nothing then.</summary>
    public static ChartPictures Open(ILogger log) => Open(InstalledFonts.All(), log);

    /// <param name="installed">In order of preference.</param>
    public static ChartPictures Open(IEnumerable<ChartFont> installed, ILogger log)
    {
        try
        {
            if (ChartFont.Find(installed) is { } font)
                return new(font, problem: null);
            log.NoPictures(NoFont);
            return new(null, NoFont);
        }
        catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            log.NoDrawing(missing, NoLibrary);
            return new(null, NoLibrary);
        }
    }

    /// <returns>Null where the answer has nothing to draw, or nothing can be drawn here.</returns>
    public byte[]? Render(KpiAnswer answer) =>
        font is { } with && ChartModelBuilder.Build(answer) is { } chart ? Encode(chart, with) : null;

    /// <summary>At two pixels a unit; coarser where the lines are so many that the file would be too large.</summary>
    private static byte[]? Encode(ChartModel chart, ChartFont font) =>
        PixelsPerUnit.Select(scale => Encode(chart, font, scale)).FirstOrDefault(png => png.Length <= MostBytes);

    private static byte[] Encode(ChartModel chart, ChartFont font, float scale)
    {
        IChartDrawing drawing = chart switch
        {
            CourseChart course => new CourseDrawing(course),
            BarChart bars => new BarsDrawing(bars),
            _ => throw new ArgumentException($"No drawing for a {chart.GetType().Name}.", nameof(chart)),
        };
        var size = new SKImageInfo((int)(ChartSize.Width * scale), (int)Math.Ceiling(drawing.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(size);
        surface.Canvas.Scale(scale);
        var pen = new TextPen(surface.Canvas, font);
        drawing.Draw(surface.Canvas, pen);
        FrameDrawing.Draw(surface.Canvas, pen, chart, size.Height / scale);
        using var pixels = surface.PeekPixels();
        return IndexedPng.Write(pixels);
    }
}
