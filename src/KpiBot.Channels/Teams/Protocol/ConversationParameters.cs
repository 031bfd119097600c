namespace KpiBot.Channels.Teams.Protocol;

/// <summary>What a new conversation is made from: a person, or a channel and the first message of the thread.</summary>
internal sealed record ConversationParameters(bool IsGroup)
{
    public ChannelAccount? Bot { get; init; }

    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    public string? TenantId { get; init; }

    public NewThreadData? ChannelData { get; init; }

    public Activity? Activity { get; init; }
}

internal sealed record NewThreadData(IdOnly? Channel, IdOnly? Tenant);

internal sealed record IdOnly(string Id);
