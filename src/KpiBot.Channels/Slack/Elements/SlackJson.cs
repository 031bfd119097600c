using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiBot.Channels.Slack.Elements;

[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(SlackView))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    /// <summary>Accents as they are: the body is JSON over HTTP, never part of a page.</summary>
    public static SlackJson Wire { get; } = new(Encoded(JavaScriptEncoder.UnsafeRelaxedJsonEscaping));

    /// <summary>As long as any writer of JSON makes it: what the size is measured in.</summary>
    public static SlackJson Longest { get; } = new(Encoded(JavaScriptEncoder.Default));

    private static JsonSerializerOptions Encoded(JavaScriptEncoder encoder) => new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = encoder,
    };
}
