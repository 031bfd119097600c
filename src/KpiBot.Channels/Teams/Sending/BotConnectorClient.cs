using System.Net.Http.Json;
using KpiBot.Channels.Teams.Protocol;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>The Bot Connector API: where replies go.</summary>
internal sealed class BotConnectorClient(HttpClient http, TimeProvider time, ILogger<BotConnectorClient> log)
{
    /// <summary>For one try.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(15);

    /// <summary>A redirect would lead elsewhere.</summary>
    /// <param name="useProxy">False where everything is on this machine.</param>
    public static HttpMessageHandler CreateHandler(bool useProxy) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = useProxy,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>Sends to the conversation, as a reply where there is something to reply to.</summary>
    /// <exception cref="HttpRequestException">The connector refused, or kept asking to wait, or could not be reached.</exception>
    public async Task SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellation)
    {
        var address = AddressOf(reference);
        for (var attempt = 1; ; attempt++)
        {
            using var response = await http.PostAsJsonAsync(address, activity, ActivityJson.Wire.Activity, cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return;
            if (ConnectorRetry.WaitBefore(attempt + 1, response, time) is not { } wait)
                throw await RefusalAsync(response, cancellation).ConfigureAwait(false);
            log.ConnectorAskedToWait(response.StatusCode, attempt, wait);
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        }
    }

    private static Uri AddressOf(ConversationReference reference)
    {
        var activities = $"{reference.ServiceUrl.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(reference.Conversation.Id ?? "")}/activities";
        return new(reference.ActivityId is { Length: > 0 } id ? $"{activities}/{Uri.EscapeDataString(id)}" : activities);
    }

    private static async Task<HttpRequestException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        const int enough = 500;
        var body = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        return new($"The connector answered {(int)response.StatusCode}: {body[..Math.Min(enough, body.Length)]}", inner: null, response.StatusCode);
    }
}
