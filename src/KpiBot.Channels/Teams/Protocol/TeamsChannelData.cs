using System.Text.Json;

namespace KpiBot.Channels.Teams.Protocol;

/// <summary>
/// What Teams says beside the activity. Read leniently: other clients put other things there, and none of it may cost anybody an
/// answer.
/// </summary>
/// <param name="EventType">What happened: <c>teamDeleted</c>, <c>editMessage</c>.</param>
internal sealed record TeamsChannelData(string? TenantId, string? TeamId, string? ChannelId, string? EventType)
{
    public static TeamsChannelData Of(Activity activity) => new(
        IdOf(activity.ChannelData, "tenant") ?? activity.Conversation?.TenantId,
        IdOf(activity.ChannelData, "team"),
        IdOf(activity.ChannelData, "channel"),
        LooseJson.Text(activity.ChannelData, "eventType"));

    private static string? IdOf(JsonElement? data, string name) => LooseJson.Text(LooseJson.Property(data, name), "id");
}
