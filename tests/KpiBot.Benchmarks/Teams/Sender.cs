using System.Diagnostics;
using System.Net;

namespace KpiBot.Benchmarks.Teams;

/// <summary>Posts questions to a bot, and waits for the replies at the connector.</summary>
internal sealed class Sender(ConnectorStandIn connector, Uri messages) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    /// <returns>From the moment of sending to the reply's arrival.</returns>
    public async Task<Reply> AskAsync(Message message)
    {
        var reply = connector.Expect(message.Id);
        using var request = new HttpRequestMessage(HttpMethod.Post, messages) { Content = new ByteArrayContent(message.Body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("Authorization", message.Authorization);
        var sent = Stopwatch.GetTimestamp();
        using (var response = await _http.SendAsync(request))
        {
            // An echo bot answers when its turn is over, KpiBot before it.
            if (response.StatusCode is not (HttpStatusCode.Accepted or HttpStatusCode.OK or HttpStatusCode.Created))
                throw new InvalidOperationException($"A question was answered with {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }

        var arrival = await reply.WaitAsync(Patience);
        return new(Stopwatch.GetElapsedTime(sent, arrival.At), arrival.Activity);
    }

    public void Dispose() => _http.Dispose();
}

internal readonly record struct Reply(TimeSpan After, ReadOnlyMemory<byte> Activity);
