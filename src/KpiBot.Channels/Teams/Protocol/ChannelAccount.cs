namespace KpiBot.Channels.Teams.Protocol;

/// <summary>A person or a bot on a channel.</summary>
internal sealed record ChannelAccount(string? Id, string? Name);
