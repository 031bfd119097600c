using System.Net.Http.Json;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Protocol;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>The Bot Connector API: where replies go.</summary>
internal sealed class BotConnectorClient(HttpClient http, TimeProvider time, ILogger<BotConnectorClient> log)
{
    /// <summary>For one try.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(15);

    /// <summary>The connector is on this machine: no proxy stands between, and a redirect would lead elsewhere.</summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>Sends to the conversation, as a reply where there is something to reply to.</summary>
    /// <exception cref="HttpRequestException">The connector refused, or kept asking to wait, or could not be reached.</exception>
    public Task SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, AddressOf(reference, reference.ActivityId), activity, cancellation);

    /// <summary>Puts the activity where an earlier one of the bot's own stands.</summary>
    /// <exception cref="HttpRequestException">The connector refused, or kept asking to wait, or could not be reached.</exception>
    public Task UpdateAsync(ConversationReference reference, string earlier, Activity activity, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, AddressOf(reference, earlier), activity, cancellation);

    private async Task SendAsync(HttpMethod method, Uri address, Activity activity, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(activity, ActivityJson.Wire.Activity) };
            using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return;
            if (ConnectorRetry.WaitBefore(attempt + 1, response, time) is not { } wait)
                throw await RefusalAsync(response, cancellation).ConfigureAwait(false);
            log.ConnectorAskedToWait(response.StatusCode, attempt, wait);
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        }
    }

    private static Uri AddressOf(ConversationReference reference, string? activity)
    {
        if (!Loopback.IsWebAddress(reference.ServiceUrl))
            throw new InvalidOperationException($"Without credentials nothing is sent beyond this machine, and {reference.ServiceUrl} is.");
        var activities = $"{reference.ServiceUrl.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(reference.Conversation.Id ?? "")}/activities";
        return new(activity is { Length: > 0 } id ? $"{activities}/{Uri.EscapeDataString(id)}" : activities);
    }

    private static async Task<HttpRequestException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        const int enough = 500;
        var body = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        return new($"The connector answered {(int)response.StatusCode}: {body[..Math.Min(enough, body.Length)]}", inner: null, response.StatusCode);
    }
}
