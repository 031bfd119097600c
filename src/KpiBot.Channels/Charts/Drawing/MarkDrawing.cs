using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>Marks as the legend shows them; the lines of members differ in their points too, not in colour alone.</summary>
internal static class MarkDrawing
{
    private const float Size = 10;
    private const float Length = 13;

    public static void InLegend(SKCanvas canvas, ChartMark mark, double x, double y)
    {
        var (left, middle) = ((float)x, (float)y);
        switch (mark)
        {
            case ChartMark.Series { IsColumn: true } series:
                Fill(canvas, left, middle, Palette.Member(series.Index));
                break;
            case ChartMark.Earlier { IsColumn: true }:
                Fill(canvas, left, middle, Palette.Earlier);
                break;
            case ChartMark.Part { IsColumn: true }:
                Fill(canvas, left, middle, Palette.Pale(Palette.Member(0)));
                Outline(canvas, left, middle, Palette.Member(0));
                break;
            case ChartMark.Series series:
                Line(canvas, left, middle, Palette.Member(series.Index), 2.5f);
                Point(canvas, left + (Length / 2), middle, series.Index, Palette.Member(series.Index), isPart: false);
                break;
            case ChartMark.Earlier:
                Line(canvas, left, middle, Palette.Earlier, 2);
                break;
            case ChartMark.Part:
                Point(canvas, left + (Length / 2), middle, 0, Palette.Member(0), isPart: true);
                break;
            case ChartMark.Fall:
                Fill(canvas, left, middle, Palette.Member(1));
                break;
            case ChartMark.Range:
                Range(canvas, left + 1, left + Length - 1, middle, Size);
                break;
            case ChartMark.Target:
                Line(canvas, left, middle, Palette.Target, 2, dashed: true);
                break;
        }
    }

    /// <summary>A band with its two ends.</summary>
    public static void Range(SKCanvas canvas, float left, float right, float y, float height)
    {
        using var band = new SKPaint { Color = Palette.Ink.WithAlpha(0x30) };
        using var end = new SKPaint { Color = Palette.Ink, StrokeWidth = 1.6f, IsAntialias = true };
        canvas.DrawRect(left, y - (height / 2), right - left, height, band);
        canvas.DrawLine(left, y - (height / 2), left, y + (height / 2), end);
        canvas.DrawLine(right, y - (height / 2), right, y + (height / 2), end);
    }

    /// <summary>A gap across a bar, as paper is torn.</summary>
    public static void Tear(SKCanvas canvas, float x, float y, float height)
    {
        using var gap = new SKPath();
        gap.MoveTo(x - 5, y + (height / 2) + 1);
        gap.LineTo(x + 1, y - (height / 2) - 1);
        gap.LineTo(x + 6, y - (height / 2) - 1);
        gap.LineTo(x, y + (height / 2) + 1);
        gap.Close();
        using var ground = new SKPaint { Color = Palette.Ground, IsAntialias = true };
        canvas.DrawPath(gap, ground);
    }

    /// <summary>A point of the nth member: circle, square, triangle, diamond, cross. One of a part is hollow.</summary>
    public static void Point(SKCanvas canvas, float x, float y, int index, SKColor colour, bool isPart)
    {
        using var shape = Shape(x, y, index % 5);
        using var ground = new SKPaint { Color = isPart ? Palette.Ground : colour, IsAntialias = true };
        using var edge = new SKPaint { Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1.8f };
        canvas.DrawPath(shape, ground);
        canvas.DrawPath(shape, edge);
    }

    private static SKPath Shape(float x, float y, int kind)
    {
        const float r = 3.2f;
        var path = new SKPath();
        switch (kind)
        {
            case 0:
                path.AddCircle(x, y, r);
                break;
            case 1:
                path.AddRect(new(x - r, y - r, x + r, y + r));
                break;
            case 2:
                path.AddPoly([new(x, y - r - 1), new(x + r + 1, y + r), new(x - r - 1, y + r)]);
                break;
            case 3:
                path.AddPoly([new(x, y - r - 1.2f), new(x + r + 1.2f, y), new(x, y + r + 1.2f), new(x - r - 1.2f, y)]);
                break;
            default:
                path.AddPoly([new(x, y + r + 1), new(x + r + 1, y - r), new(x - r - 1, y - r)]);
                break;
        }

        return path;
    }

    private static void Line(SKCanvas canvas, float left, float y, SKColor colour, float width, bool dashed = false)
    {
        using var dash = dashed ? SKPathEffect.CreateDash([4, 3], 0) : null;
        using var paint = new SKPaint { Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width, PathEffect = dash };
        canvas.DrawLine(left, y, left + Length, y, paint);
    }

    private static void Fill(SKCanvas canvas, float left, float y, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(left + 2, y - (Size / 2), Size, Size, paint);
    }

    private static void Outline(SKCanvas canvas, float left, float y, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
        canvas.DrawRect(left + 2.5f, y - (Size / 2) + 0.5f, Size - 1, Size - 1, paint);
    }
}
