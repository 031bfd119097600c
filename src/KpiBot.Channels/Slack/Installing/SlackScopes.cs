namespace KpiBot.Channels.Slack.Installing;

/// <summary>What KpiBot asks to be allowed, and no more.</summary>
internal static class SlackScopes
{
    public static readonly IReadOnlyList<string> Bot =
    [
        "app_mentions:read", // to hear itself asked in channels
        "channels:read", "groups:read", // to notice that it was added to a channel
        "chat:write", // to answer
        "commands", // /kpi and the shortcuts
        "files:write", // pictures and exports
        "im:history", // to hear itself asked in direct messages
        "im:write", // to begin them
        "users:read", // language and time zone
        "users:read.email", // who may see what, where people are known by their address
    ];
}
