using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiBot.Channels.Teams.Cards.Elements;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>Encoded as the activity around it will be, so that the card's size is the size sent.</summary>
    public static CardJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
