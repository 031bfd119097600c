using System.Text.Json;
using System.Text.Json.Serialization;
using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>What Slack needs to speak in a channel, as it is kept.</summary>
internal sealed record SlackAddress(string Team, string? Enterprise, string Channel) : IKeptAddress<SlackAddress>
{
    public static SlackAddress Read(string kept) => JsonSerializer.Deserialize(kept, AddressJson.Kept.SlackAddress)!;

    public SlackAddress CompletedBy(SlackAddress earlier) => this with { Enterprise = Enterprise ?? earlier.Enterprise };

    public override string ToString() => JsonSerializer.Serialize(this, AddressJson.Kept.SlackAddress);

    /// <summary>To say something that answers nothing.</summary>
    public SlackPlace ToPlace() => new(Team, Channel) { EnterpriseId = Enterprise };
}

[JsonSerializable(typeof(SlackAddress))]
internal sealed partial class AddressJson : JsonSerializerContext
{
    public static AddressJson Kept { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
}
