using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Sending;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>Reads a slash command: fields of a form, or of JSON over a socket.</summary>
internal sealed class CommandReader(SlackAddresses addresses, TimeProvider time)
{
    /// <param name="field">By its name; null or empty where there is none.</param>
    public SlackArrival Read(Func<string, string?> field)
    {
        if (Given("command") is not { } command || Given("user_id") is not { } user || Given("channel_id") is not { } channel || Given("team_id") is not { } team)
            return new SlackArrival.Ignored("a command that lacks its sender or its place");
        // The team is where the person is; where KpiBot is installed Slack does not say apart from it.
        return new SlackArrival.SlashCommand(new(new(team, Given("enterprise_id")), user, team), channel, command, field("text") ?? "", ResponseUrl.Read(field("response_url"), addresses, time))
        {
            Id = Given("trigger_id"),
            Trigger = Given("trigger_id"),
        };

        string? Given(string name) => field(name) is { Length: > 0 } text ? text : null;
    }
}
