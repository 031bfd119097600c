using System.Text;
using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

internal enum Side
{
    Left,
    Middle,
    Right,
}

/// <summary>Writes on a canvas. A text that would be wider than its room is set narrower, never over its neighbour.</summary>
internal sealed class TextPen(SKCanvas canvas, ChartFont chartFont)
{
    private const float Narrowest = 0.7f;
    private const char NarrowSpace = '\u202F';

    /// <param name="baseline">Where the letters stand.</param>
    /// <param name="halo">Whether the ground shines through around it, where it stands on what is drawn.</param>
    public void Write(string text, double x, double baseline, double size, SKColor colour, Side side = Side.Left, bool bold = false, double room = double.MaxValue, bool halo = false)
    {
        var runs = Runs(text, bold).ToList();
        var width = runs.Sum(run => Measure(run, size, 1));
        var narrowing = width > room ? Math.Max(Narrowest, (float)(room / width)) : 1;
        width *= narrowing;
        var left = side switch
        {
            Side.Left => x,
            Side.Middle => x - (width / 2),
            Side.Right => x - width,
        };
        foreach (var run in runs)
        {
            using var font = Font(run.Typeface, size, narrowing);
            if (halo)
            {
                using var ground = new SKPaint { Color = Palette.Ground, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 3, StrokeJoin = SKStrokeJoin.Round };
                canvas.DrawText(run.Text, (float)left, (float)baseline, font, ground);
            }

            using var ink = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawText(run.Text, (float)left, (float)baseline, font, ink);
            left += font.MeasureText(run.Text);
        }
    }

    private static double Measure(Run run, double size, float narrowing)
    {
        using var font = Font(run.Typeface, size, narrowing);
        return font.MeasureText(run.Text);
    }

    private static SKFont Font(SKTypeface typeface, double size, float narrowing) => new(typeface, (float)size)
    {
        Subpixel = true,
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        ScaleX = narrowing,
    };

    /// <summary>Stretches of one typeface; a narrow space that the typeface lacks is a usual one.</summary>
    private IEnumerable<Run> Runs(string text, bool bold)
    {
        var main = bold ? chartFont.Bold : chartFont.Regular;
        var (run, of) = (new StringBuilder(), main);
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value == NarrowSpace && !main.ContainsGlyph(NarrowSpace) ? new Rune(' ') : rune;
            var typeface = main.ContainsGlyph(shown.Value) ? main : chartFont.Other(shown.Value) ?? main;
            if (typeface != of && run.Length > 0)
            {
                yield return new(run.ToString(), of);
                run.Clear();
            }

            of = typeface;
            run.Append(shown);
        }

        if (run.Length > 0)
            yield return new(run.ToString(), of);
    }

    private sealed record Run(string Text, SKTypeface Typeface);
}
