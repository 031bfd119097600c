using SkiaSharp;

namespace KpiBot.Channels.Charts.Drawing;

/// <summary>
/// Colours that stay apart for those who see fewer (after Okabe and Ito), dark enough to be read on the picture's own light
/// ground, which it brings along into dark surroundings.
/// </summary>
internal static class Palette
{
    public static readonly SKColor Ground = new(0xFF, 0xFF, 0xFF);
    public static readonly SKColor Edge = new(0xDD, 0xE1, 0xE6);
    public static readonly SKColor Ink = new(0x1B, 0x24, 0x30);
    public static readonly SKColor Quiet = new(0x55, 0x60, 0x6E);
    public static readonly SKColor Grid = new(0xE7, 0xEA, 0xEE);
    public static readonly SKColor Zero = new(0x8A, 0x94, 0xA0);
    public static readonly SKColor Earlier = new(0x9A, 0xA4, 0xB0);
    public static readonly SKColor Others = new(0xB4, 0xBC, 0xC6);
    public static readonly SKColor Target = new(0xC4, 0x4E, 0x00);

    private static readonly SKColor[] Members =
    [
        new(0x00, 0x72, 0xB2), new(0xD5, 0x5E, 0x00), new(0x00, 0x9E, 0x73), new(0xB8, 0x56, 0x91), new(0x1B, 0x24, 0x30),
    ];

    public static SKColor Member(int index) => Members[index % Members.Length];

    /// <summary>The ground showing through: what is not whole.</summary>
    public static SKColor Pale(SKColor colour) => new(Mix(colour.Red, Ground.Red), Mix(colour.Green, Ground.Green), Mix(colour.Blue, Ground.Blue));

    private static byte Mix(byte colour, byte ground) => (byte)((colour * 3 + ground * 7) / 10);
}
