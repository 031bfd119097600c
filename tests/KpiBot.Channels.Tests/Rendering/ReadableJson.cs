using System.Text.Encodings.Web;
using System.Text.Json;

namespace KpiBot.Channels.Tests.Rendering;

/// <summary>JSON with every value that fits on a line on one, so that a difference in it is a difference of lines.</summary>
internal static class ReadableJson
{
    private const int Width = 140;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonElement json) => Of(json, "") + "\n";

    private static string Of(JsonElement json, string indent)
    {
        var line = JsonSerializer.Serialize(json, Relaxed);
        var inside = indent + "  ";
        return json.ValueKind switch
        {
            JsonValueKind.Object when line.Length > Width => Lines(
                '{', '}', json.EnumerateObject().Select(property => $"{JsonSerializer.Serialize(property.Name, Relaxed)}: {Of(property.Value, inside)}"), indent),
            JsonValueKind.Array when line.Length > Width => Lines('[', ']', json.EnumerateArray().Select(item => Of(item, inside)), indent),
            _ => line,
        };
    }

    private static string Lines(char open, char close, IEnumerable<string> items, string indent) =>
        $"{open}\n{string.Join(",\n", items.Select(item => $"{indent}  {item}"))}\n{indent}{close}";
}
