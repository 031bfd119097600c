using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiBot.Core.Conversations;

namespace KpiBot.Channels.Terminal;

/// <summary>The audit trail as it is read on the terminal, and as programs read it.</summary>
public static class AuditLines
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="zone">The business time zone.</param>
    public static void Write(TextWriter output, IReadOnlyList<AuditEntry> entries, TimeZoneInfo zone)
    {
        foreach (var entry in entries)
        {
            var at = TimeZoneInfo.ConvertTime(entry.At, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            output.WriteLine($"{at}  {TerminalText.Clean(entry.Who)}{(entry.Where is { } place ? $" in {TerminalText.Clean(place)}" : "")}: {TerminalText.Clean(entry.Asked)}");
            foreach (var shown in entry.Shown)
                output.WriteLine($"    {TerminalText.Clean(shown)}");
            foreach (var shown in entry.ShownPrivately)
                output.WriteLine($"    to the asker alone: {TerminalText.Clean(shown)}");
        }
    }

    /// <summary>One object a line: <c>at, who, where, asked, intent, shown[], shownPrivately[]</c>.</summary>
    public static void WriteJson(TextWriter output, IReadOnlyList<AuditEntry> entries)
    {
        foreach (var entry in entries)
        {
            output.WriteLine(JsonText.Of(OneLine, json =>
            {
                json.WriteStartObject();
                json.WriteString("at", entry.At);
                json.WriteString("who", entry.Who);
                json.WriteString("where", entry.Where);
                json.WriteString("asked", ParseWords.Text(entry.Asked));
                json.WriteString("intent", entry.Intent);
                Texts(json, "shown", entry.Shown);
                Texts(json, "shownPrivately", entry.ShownPrivately);
                json.WriteEndObject();
            }));
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
