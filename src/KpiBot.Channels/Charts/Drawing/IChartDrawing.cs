using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>Draws one kind of chart inside its frame.</summary>
internal interface IChartDrawing
{
    /// <summary>Of the whole picture, in its units.</summary>
    double Height { get; }

    void Draw(SKCanvas canvas, TextPen pen);
}
