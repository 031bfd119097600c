using System.Text.Json;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>Reads the three kinds of payload, which are the same over HTTP and over a socket.</summary>
internal sealed class SlackReaders(InteractionReader interactions, CommandReader commands)
{
    public static SlackArrival Event(JsonElement payload) => EventReader.Read(payload);

    public SlackArrival Interaction(JsonElement payload) => interactions.Read(payload);

    public SlackArrival Command(Func<string, string?> field) => commands.Read(field);

    public SlackArrival Command(JsonElement payload) => commands.Read(name => LooseJson.Text(payload, name));
}
