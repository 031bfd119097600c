using System.Net.Http.Headers;
using System.Text.Json;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>The Bot Connector API: where everything that KpiBot says goes. Tries once; <see cref="OrderedSending"/> does the rest.</summary>
internal sealed class BotConnectorClient(HttpClient http, TimeProvider time)
{
    /// <summary>For one try, on the channel's own clock.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(15);

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>The connector is on this machine: no proxy stands between, and a redirect would lead elsewhere.</summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

#pragma warning disable CA1031 // Whatever keeps a request from being answered is an answer of its own.
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ConnectorAnswer> TryAsync(ConnectorRequest request, CancellationToken cancellation)
    {
        if (!Loopback.IsWebAddress(request.ServiceUrl))
            throw new InvalidOperationException($"Without credentials nothing is sent beyond this machine, and {request.ServiceUrl} is.");
        using var timeout = new CancellationTokenSource(RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var message = MessageOf(request);
            using var response = await http.SendAsync(message, either.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? await DoneAsync(response, either.Token).ConfigureAwait(false)
                : await ConnectorErrors.ReadAsync(response, time, either.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || timeout.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            return new ConnectorAnswer.NoAnswer(fault);
        }
    }
#pragma warning restore CA1031

    private static HttpRequestMessage MessageOf(ConnectorRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Address);
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = Json;
        }

        return message;
    }

    /// <summary>It was accepted, whatever the body says.</summary>
    private static async Task<ConnectorAnswer> DoneAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var json = JsonDocument.Parse(body);
            return new ConnectorAnswer.Done(LooseJson.Text(json.RootElement, "id"), LooseJson.Text(json.RootElement, "activityId"));
        }
        catch (JsonException)
        {
            return new ConnectorAnswer.Done(null, null);
        }
    }
}
