using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Cards.Buttons;

/// <summary>Tells one person from another without saying who they are.</summary>
internal static class PersonMark
{
    private const int MarkBytes = 9;

    public static string? Of(ChannelAccount? person) => person?.Id is { Length: > 0 } id ? ShortHash.Of(id, MarkBytes) : null;
}
