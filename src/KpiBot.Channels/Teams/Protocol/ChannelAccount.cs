namespace KpiBot.Channels.Teams.Protocol;

/// <summary>A person or a bot on a channel.</summary>
internal sealed record ChannelAccount(string? Id, string? Name)
{
    /// <summary>The Entra object id, which is the same everywhere in the tenant; the other is this bot's own name for the account.</summary>
    public string? AadObjectId { get; init; }
}
