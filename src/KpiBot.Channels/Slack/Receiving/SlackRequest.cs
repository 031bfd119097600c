using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>Reads the body of a request that Slack has signed.</summary>
internal static class SlackRequest
{
    public const string Form = "application/x-www-form-urlencoded";

    private const string SslCheck = "ssl_check";

    /// <summary>Whether the body is of that media type.</summary>
    public static bool Is(HttpRequest request, string mediaType) =>
        request.ContentType is { } type && type.Split(';')[0].Trim().Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where it is no JSON.</summary>
    public static JsonElement? Json(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null where it is no form, or one with more fields than Slack sends.</summary>
    public static Func<string, string?>? Fields(byte[] body)
    {
        try
        {
            var reader = new FormReader(new MemoryStream(body), Encoding.UTF8) { ValueCountLimit = 100, KeyLengthLimit = 200, ValueLengthLimit = RawBody.Limit };
            using (reader)
            {
                var fields = Read(reader);
                return name => fields.TryGetValue(name, out var value) ? (string?)value : null;
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Slack looks whether the address has a valid certificate, unsigned.</summary>
    public static bool IsSslCheck(Func<string, string?> fields) => fields(SslCheck) == "1";

    private static Dictionary<string, StringValues> Read(FormReader reader)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var (name, value) in reader.ReadForm())
            fields[name] = value is [{ } only] ? only : StringValues.Empty; // A field that comes twice is none of Slack's.
        return fields;
    }
}
