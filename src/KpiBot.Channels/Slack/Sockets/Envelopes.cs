using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Views;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Sockets;

/// <summary>Hands on what comes over a socket, and acknowledges what was taken; the rest comes again.</summary>
internal sealed class Envelopes(SlackDoor door, ModalSubmissions forms, SlackReaders readers, AcceptedWork work, ILogger<Envelopes> log)
{
    public async Task HandleAsync(SlackSocket socket, SocketMessage.Envelope envelope, CancellationToken cancellation)
    {
        var arrival = Read(envelope);
        // What comes after it on the socket does not wait until a form is looked through.
        var isTaken = arrival is SlackArrival.ViewSubmission sent ? work.TryStart(stopping => AnswerAsync(socket, envelope.Id, sent, stopping)) : door.TryTake(arrival);
        if (!isTaken)
            log.EnvelopeNotTaken(envelope.Type);
        else if (arrival is not SlackArrival.ViewSubmission)
            await socket.AcknowledgeAsync(envelope.Id, answer: null, cancellation).ConfigureAwait(false);
    }

    private async Task AnswerAsync(SlackSocket socket, string envelope, SlackArrival.ViewSubmission sent, CancellationToken stopping) =>
        await socket.AcknowledgeAsync(envelope, await forms.AnswerAsync(sent, stopping).ConfigureAwait(false), stopping).ConfigureAwait(false);

    private SlackArrival Read(SocketMessage.Envelope envelope) => envelope.Type switch
    {
        "events_api" => SlackReaders.Event(envelope.Payload),
        "interactive" => readers.Interaction(envelope.Payload),
        "slash_commands" => readers.Command(envelope.Payload),
        var other => new SlackArrival.Ignored(other),
    };
}
