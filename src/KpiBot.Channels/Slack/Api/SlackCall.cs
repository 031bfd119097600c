using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiBot.Channels.Slack.Api;

/// <summary>One call of Slack's Web API, as it goes over the wire each time it is tried.</summary>
/// <param name="Workspace">Whose token it carries, and whose limits count it.</param>
/// <param name="Body">A form, or JSON, whichever the method takes.</param>
internal sealed record SlackCall(SlackMethod Method, WorkspaceId Workspace, ReadOnlyMemory<byte> Body)
{
    private static readonly JsonSerializerOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The channel whose limits count it; null where none do.</summary>
    public string? Channel { get; init; }

    public static SlackCall Of(SlackMethod method, WorkspaceId workspace, JsonObject body) =>
        new(method, workspace, JsonSerializer.SerializeToUtf8Bytes(body, Wire));

    /// <param name="fields">Those without a value are left out.</param>
    public static SlackCall Of(SlackMethod method, WorkspaceId workspace, params IEnumerable<(string Name, string? Value)> fields) =>
        new(method, workspace, Form(fields));

    public static byte[] Form(IEnumerable<(string Name, string? Value)> fields) => System.Text.Encoding.UTF8.GetBytes(string.Join(
        '&', fields.Where(field => field.Value is not null).Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value!)}")));

    public HttpContent ToContent()
    {
        var content = new ReadOnlyMemoryContent(Body);
        content.Headers.ContentType = Method.IsForm ? new("application/x-www-form-urlencoded") : new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }
}
