using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiBot.Core.Delivery;

/// <summary>The payloads of the outbox's own messages. They outlive versions: names stay.</summary>
[JsonSerializable(typeof(ParkedNotice))]
[JsonSerializable(typeof(KeptNotice))]
internal sealed partial class DeliveryJson : JsonSerializerContext
{
    public static DeliveryJson Kept { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter<DestinationKind>() } });
}
