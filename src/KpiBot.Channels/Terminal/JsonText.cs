using System.Text;
using System.Text.Json;

namespace KpiBot.Channels.Terminal;

internal static class JsonText
{
    /// <summary>What is written, without a last line end.</summary>
    public static string Of(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
            write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
