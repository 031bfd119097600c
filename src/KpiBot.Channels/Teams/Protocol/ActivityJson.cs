using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace KpiBot.Channels.Teams.Protocol;

[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(References.TeamsAddress))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>Accents as they are: the body is JSON over HTTP, never part of a page, and cards have a size to keep.</summary>
    public static ActivityJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
