using KpiBot.Channels.Slack.Receiving;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Sockets;

/// <summary>Hands on what comes over a socket, and acknowledges what was taken; the rest comes again.</summary>
internal sealed class Envelopes(SlackDoor door, SlackReaders readers, ILogger<Envelopes> log)
{
    public async Task HandleAsync(SlackSocket socket, SocketMessage.Envelope envelope, CancellationToken cancellation)
    {
        if (door.TryTake(Read(envelope)))
            await socket.AcknowledgeAsync(envelope.Id, cancellation).ConfigureAwait(false);
        else
            log.EnvelopeNotTaken(envelope.Type);
    }

    private SlackArrival Read(SocketMessage.Envelope envelope) => envelope.Type switch
    {
        "events_api" => SlackReaders.Event(envelope.Payload),
        "interactive" => readers.Interaction(envelope.Payload),
        "slash_commands" => readers.Command(envelope.Payload),
        var other => new SlackArrival.Ignored(other),
    };
}
