using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>The fonts of this machine, those that read well small first.</summary>
public static class InstalledFonts
{
    private static readonly string[] Preferred =
    [
        "Inter", "Roboto", "Noto Sans", "Open Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans",
    ];

    public static IEnumerable<ChartFont> All()
    {
        var fonts = SKFontManager.Default;
        var families = fonts.FontFamilies.Order(StringComparer.Ordinal).ToList();
        foreach (var family in Preferred.Intersect(families, StringComparer.OrdinalIgnoreCase).Concat(families.Except(Preferred, StringComparer.OrdinalIgnoreCase)))
        {
            if (fonts.MatchFamily(family, SKFontStyle.Normal) is { } regular)
                yield return new(regular, fonts.MatchFamily(family, SKFontStyle.Bold) ?? regular);
        }
    }
}
