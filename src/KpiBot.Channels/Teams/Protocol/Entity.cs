namespace KpiBot.Channels.Teams.Protocol;

/// <summary>Something that an activity's text refers to. Of the many kinds KpiBot reads mentions.</summary>
/// <param name="Text">A mention exactly as it stands in the activity's text.</param>
internal sealed record Entity(string? Type, string? Text, ChannelAccount? Mentioned)
{
    public const string Mention = "mention";
}
