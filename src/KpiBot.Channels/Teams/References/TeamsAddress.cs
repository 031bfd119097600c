using System.Text.Json;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.References;

/// <summary>What Teams needs to speak in a conversation, as it is kept.</summary>
/// <param name="Team">The team whose channel it is.</param>
internal sealed record TeamsAddress(
    Uri ServiceUrl, string Conversation, string? ConversationType, string? Tenant, string? Team, string? BotId, string? BotName, string? UserId)
    : IKeptAddress<TeamsAddress>
{
    public static TeamsAddress Of(Activity activity, ConversationReference reference)
    {
        var data = TeamsChannelData.Of(activity);
        return new(
            reference.ServiceUrl, ConversationAccount.WithoutThread(reference.Conversation.Id!), reference.Conversation.ConversationType, data.TenantId, data.TeamId,
            reference.Bot?.Id, reference.Bot?.Name, UserOf(reference));
    }

    public static TeamsAddress Read(string kept) => JsonSerializer.Deserialize(kept, ActivityJson.Wire.TeamsAddress)!;

    public TeamsAddress CompletedBy(TeamsAddress earlier) =>
        this with { Tenant = Tenant ?? earlier.Tenant, Team = Team ?? earlier.Team, UserId = UserId ?? earlier.UserId };

    public override string ToString() => JsonSerializer.Serialize(this, ActivityJson.Wire.TeamsAddress);

    /// <summary>To say something that answers nothing.</summary>
    public ConversationReference ToReference() => new(
        ServiceUrl,
        new ConversationAccount(Conversation) { ConversationType = ConversationType, TenantId = Tenant },
        BotId is null ? null : new ChannelAccount(BotId, BotName),
        UserId is null ? null : new ChannelAccount(UserId, null),
        ActivityId: null,
        ChannelId: ChannelIds.Teams,
        Locale: null);

    private static string? UserOf(ConversationReference reference) =>
        reference.Conversation.ConversationType == ConversationAccount.Personal && reference.User?.Id != reference.Bot?.Id ? reference.User?.Id : null;
}
