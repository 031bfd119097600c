using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace KpiBot.SlackStandIn.Api;

/// <summary>A call of the Web API as it arrived.</summary>
/// <param name="Token">Bearer, or in the form; null for none.</param>
internal sealed record ApiRequest(string Method, string? Token, IReadOnlyDictionary<string, JsonNode?> Arguments, bool IsJson)
{
    public (string Id, string Secret)? Basic { get; init; }

    public string? Text(string name) => Arguments.GetValueOrDefault(name) is JsonValue value && value.GetValueKind() is JsonValueKind.String ? (string?)value : Arguments.GetValueOrDefault(name)?.ToJsonString();

    public JsonArray? List(string name) => Arguments.GetValueOrDefault(name) switch
    {
        JsonArray list => list,
        JsonValue value when value.GetValueKind() is JsonValueKind.String => Parsed((string)value!) as JsonArray,
        _ => null,
    };

    public JsonObject? Object(string name) => Arguments.GetValueOrDefault(name) switch
    {
        JsonObject found => found,
        JsonValue value when value.GetValueKind() is JsonValueKind.String => Parsed((string)value!) as JsonObject,
        _ => null,
    };

    public static async Task<ApiRequest> ReadAsync(string method, HttpRequest request)
    {
        var isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        var arguments = new Dictionary<string, JsonNode?>();
        if (isJson)
        {
            if (await JsonNode.ParseAsync(request.Body) is JsonObject body)
                arguments = body.ToDictionary(pair => pair.Key, pair => pair.Value);
        }
        else if (request.HasFormContentType)
        {
            arguments = (await request.ReadFormAsync()).ToDictionary(field => field.Key, field => (JsonNode?)JsonValue.Create(field.Value.ToString()));
        }

        var (scheme, value) = request.Headers.Authorization.ToString().Split(' ', 2) is [var s, var v] ? (s, v) : ("", "");
        var token = scheme == "Bearer" ? value : arguments.GetValueOrDefault("token")?.ToString();
        return new(method, token, arguments, isJson) { Basic = BasicOf(scheme, value, arguments) };
    }

    private static (string, string)? BasicOf(string scheme, string value, Dictionary<string, JsonNode?> arguments)
    {
        if (scheme == "Basic" && System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(value)).Split(':') is [var id, var secret])
            return (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret));
        return arguments.TryGetValue("client_id", out var client) && arguments.TryGetValue("client_secret", out var hidden) ? ($"{client}", $"{hidden}") : null;
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
