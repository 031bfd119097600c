using System.Text.Json;

namespace KpiBot.Channels.Slack.Api;

/// <summary>Reads answers of which nothing is certain.</summary>
internal static class SlackBody
{
    public static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    public static string? Text(JsonElement element, string name) => LooseJson.Text(element, name);

    public static string? Text(JsonElement element, string name, string inner) => Property(element, name) is { } value ? Text(value, inner) : null;

    public static bool Flag(JsonElement element, string name) => Property(element, name) is { ValueKind: JsonValueKind.True };

    public static long? Number(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static IReadOnlyList<string> Texts(JsonElement element, string name) => Property(element, name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(LooseJson.TextOf)]
        : [];
}
