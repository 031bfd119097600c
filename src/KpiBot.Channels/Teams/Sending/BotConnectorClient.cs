using System.Net.Http.Headers;
using System.Text.Json;
using KpiBot.Channels.Teams.Authentication;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>The Bot Connector API: where everything that KpiBot says goes. Tries once; <see cref="OrderedSending"/> does the rest.</summary>
internal sealed class BotConnectorClient(HttpClient http, TimeProvider time)
{
    /// <summary>For one try, on the channel's own clock.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(15);

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>A redirect would lead elsewhere.</summary>
    /// <param name="useProxy">False where everything is on this machine.</param>
    public static HttpMessageHandler CreateHandler(bool useProxy) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = useProxy,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ConnectorAnswer> TryAsync(ConnectorRequest request, CancellationToken cancellation)
    {
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
        catch (TokenNotIssuedException fault) when (fault.Reason is TokenRefusal.Unreachable)
        {
            return new ConnectorAnswer.NoAnswer(fault);
        }
        catch (Exception fault) when (fault is TokenNotIssuedException or HostNotAllowedException)
        {
            return new ConnectorAnswer.NotSent(fault);
        }
    }

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
