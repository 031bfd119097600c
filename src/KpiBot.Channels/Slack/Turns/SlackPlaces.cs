using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Core.Access;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>Where answers go, and which conversation a message belongs to.</summary>
internal static class SlackPlaces
{
    private const char DirectMessage = 'D';

    public static bool IsDirect(string channel) => channel.StartsWith(DirectMessage);

    /// <summary>In a channel always a thread: the one that was written in, or one below the question.</summary>
    public static SlackPlace Of(SlackArrival.Written said) => At(said.From, said.Channel, said.Thread ?? (IsOneOnOne(said) ? null : said.Timestamp));

    /// <summary>Below the message with the button, or beside it where it stands in a thread itself.</summary>
    public static SlackPlace Below(SlackUser from, PressedMessage message) =>
        At(from, message.Channel!, message.Thread ?? (IsDirect(message.Channel!) || message.IsEphemeral ? null : message.Timestamp));

    public static SlackPlace At(SlackUser from, string channel, string? thread = null) =>
        new(from.Workspace.Team, channel, thread) { EnterpriseId = from.Workspace.Enterprise };

    /// <summary>Where a follow-up finds the question before it: the thread, or the whole of a direct message, threads or not.</summary>
    public static string ConversationIn(SlackPlace place) =>
        IsDirect(place.ChannelId) || place.ThreadTs is null ? $"slack:{place.TeamId}:{place.ChannelId}" : $"slack:{place.TeamId}:{place.ChannelId}:{place.ThreadTs}";

    /// <summary>What one person asks and alone reads, in a place where others are.</summary>
    public static string AsideOf(SlackUser from, string channel) => $"slack:{from.Workspace.Team}:{channel}:{from.Id}";

    /// <summary>What one person does on KpiBot's page, where nobody else is.</summary>
    public static string HomeOf(SlackUser from) => $"slack:{from.Workspace.Team}:home:{from.Id}";

    /// <summary>Whose settings and choices count, as conversations have it.</summary>
    public static string PersonOf(SlackUser from) => "slack:" + from.Id;

    /// <summary>Null where the asker alone reads.</summary>
    public static SharedPlace? SharedBy(string channel) => IsDirect(channel) ? null : SharedPlace.Slack(channel);

    // What Slack calls a message to the bot alone; the place that it is in says the same, or else others read.
    private static bool IsOneOnOne(SlackArrival.Written said) => said is SlackArrival.DirectMessage && IsDirect(said.Channel);
}
