using System.Text.Json;

namespace KpiBot.Channels;

/// <summary>Looks into JSON that may hold anything: what is not there, or is something else, is null.</summary>
internal static class LooseJson
{
    public static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var property) ? property : null;

    public static string? Text(JsonElement? element, string name) => Property(element, name) is { ValueKind: JsonValueKind.String } text ? TextOf(text) : null;

    private static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which JSON can write and no text can hold.
            return null;
        }
    }
}
