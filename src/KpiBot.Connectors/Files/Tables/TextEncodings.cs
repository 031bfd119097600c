using System.Text;

namespace KpiBot.Connectors.Files.Tables;

/// <summary>Finds the encoding of a text: by its mark, else UTF-8 where every byte fits, else Windows-1252.</summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Encoding Named(string name) => name switch
    {
        "utf-8" => StrictUtf8,
        "utf-16" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        "iso-8859-15" => CodePagesEncodingProvider.Instance.GetEncoding(28605)!,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not an encoding that sources.yaml knows."),
    };

    public static Encoding Detect(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        start = start[..length];
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return StrictUtf8;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode;
        stream.Position = 0;
        return IsUtf8(stream) ? StrictUtf8 : Named("windows-1252");
    }

    /// <summary>The whole file is looked at: the first accent may stand in its last row.</summary>
    private static bool IsUtf8(Stream stream)
    {
        var decoder = StrictUtf8.GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[StrictUtf8.GetMaxCharCount(bytes.Length)];
        try
        {
            int read;
            while ((read = stream.Read(bytes)) > 0)
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
