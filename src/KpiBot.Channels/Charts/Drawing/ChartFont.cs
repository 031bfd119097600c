using System.Collections.Concurrent;
using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>The typefaces that pictures are written in.</summary>
public sealed class ChartFont(SKTypeface regular, SKTypeface bold)
{
    /// <summary>What both languages, numbers and amounts are written with.</summary>
    private const string Needed =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÀÂÇÈÉÊËÎÏÔÙÛÜàâçèéêëîïôùûüœ %€$£.,:;!?'’()+-–…·";

    private readonly ConcurrentDictionary<int, SKTypeface?> others = new();

    public SKTypeface Regular => regular;

    public SKTypeface Bold => bold;

    /// <summary>
    /// The first that can write both languages; null where none can. Where no font is installed SkiaSharp hands out a typeface
    /// without any letters, draws nothing with it, and reports no error.
    /// </summary>
    public static ChartFont? Find(IEnumerable<ChartFont> installed) =>
        installed.FirstOrDefault(font => font.Regular.ContainsGlyphs(Needed) && font.Bold.ContainsGlyphs(Needed));

    /// <summary>Another installed typeface for a character that this one lacks: names in the data may be in any script.</summary>
    /// <returns>Null where none has it.</returns>
    public SKTypeface? Other(int character) => others.GetOrAdd(character, static c => SKFontManager.Default.MatchCharacter(c));
}
