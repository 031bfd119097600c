using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiBot.Channels.Teams.Cards.Buttons;

[JsonSerializable(typeof(ButtonLoad))]
internal sealed partial class ButtonJson : JsonSerializerContext
{
    /// <summary>As short as can be: a card has a size to keep.</summary>
    public static ButtonJson Short { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
