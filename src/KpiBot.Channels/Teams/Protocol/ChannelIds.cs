namespace KpiBot.Channels.Teams.Protocol;

/// <summary>What activities name as the channel that they come from.</summary>
internal static class ChannelIds
{
    public const string Teams = "msteams";

    public const string Emulator = "emulator";
}
