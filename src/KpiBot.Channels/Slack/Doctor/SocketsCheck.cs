using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Sockets;

namespace KpiBot.Channels.Slack.Doctor;

/// <summary>Whether Slack opens a socket, and says hello on it.</summary>
internal sealed class SocketsCheck(SlackWebClient client, SlackAddresses addresses, bool useProxy)
{
    private const string Name = "Sockets";

    public async Task<Finding> ExamineAsync(Secret token, CancellationToken cancellation)
    {
        var opener = new SocketOpener(client, addresses, new(1, useProxy), token, TimeProvider.System);
        switch (await opener.OpenAsync(cancellation).ConfigureAwait(false))
        {
            case SocketOpening.Opened opened:
                opened.Socket.Dispose();
                return new Finding.Passed(Name, "Slack has opened a socket and said hello.");
            case SocketOpening.Refused refused:
                return new Finding.Failed(Name, $"Slack opens no socket: {refused.Error}.", Capital(SlackSockets.WhatToDo(refused.Error)));
            case SocketOpening.Failed failed:
                return new Finding.Failed(
                    Name, $"The socket could not be opened: {failed.Error}.",
                    $"Switch Socket Mode on in the app's settings, and let this machine reach {addresses.Api.Host} and wss-primary.slack.com on port 443.");
            case var other:
                throw new System.Diagnostics.UnreachableException(other.ToString());
        }
    }

    /// <summary>The log says it in the middle of a sentence.</summary>
    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
