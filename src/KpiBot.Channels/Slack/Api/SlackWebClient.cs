using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Slack.Api;

/// <summary>Slack's Web API over HTTP. Tries once; <see cref="SlackApi"/> does the rest.</summary>
internal sealed class SlackWebClient(HttpClient http, SlackAddresses addresses, TimeProvider time)
{
    /// <summary>For one try, on the channel's own clock.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(15);

    public const int LongestAnswer = 4_000_000;

    /// <summary>A redirect would lead elsewhere.</summary>
    /// <param name="useProxy">False where Slack is on this machine.</param>
    public static HttpMessageHandler CreateHandler(bool useProxy) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = useProxy,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <param name="token">Goes to Slack's API alone.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<SlackAnswer> TryAsync(SlackCall call, Secret token, CancellationToken cancellation) =>
        TryAsync(call, new AuthenticationHeaderValue("Bearer", token.Value), cancellation);

    /// <summary>As the app itself, which no workspace has to have installed.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<SlackAnswer> TryAsync(SlackCall call, SlackClient app, CancellationToken cancellation)
    {
        var credentials = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(app.Id)}:{Uri.EscapeDataString(app.Secret.Value)}"));
        return TryAsync(call, new AuthenticationHeaderValue("Basic", credentials), cancellation);
    }

    private Task<SlackAnswer> TryAsync(SlackCall call, AuthenticationHeaderValue authorization, CancellationToken cancellation) => SendAsync(
        () => new(HttpMethod.Post, new Uri(addresses.Api, call.Method.Name)) { Content = call.ToContent(), Headers = { Authorization = authorization } }, ReadAsync, cancellation);

    /// <summary>Something to an address that Slack has given, without any token.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<SlackAnswer> PostAsync(Uri address, HttpContent content, CancellationToken cancellation) =>
        addresses.Uploads.Allow(address) || addresses.Responses.Allow(address)
            ? SendAsync(() => new(HttpMethod.Post, address) { Content = content }, ReadPlainAsync, cancellation)
            : Task.FromResult<SlackAnswer>(new SlackAnswer.NotSent($"nothing is sent to {address.GetLeftPart(UriPartial.Authority)}"));

    private async Task<SlackAnswer> SendAsync(
        Func<HttpRequestMessage> message, Func<HttpResponseMessage, CancellationToken, Task<SlackAnswer>> read, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var request = message();
            var sending = http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            // Only what is on its way takes Slack's time, not what is yet to be written or read here.
            timeout.CancelAfter(RequestTimeout);
            using var response = await sending.ConfigureAwait(false);
            timeout.CancelAfter(Timeout.InfiniteTimeSpan);
            return await read(response, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException fault) when (NeverArrived.Is(fault))
        {
            return new SlackAnswer.Later(fault.HttpRequestError.ToString());
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || timeout.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            return new SlackAnswer.Doubtful(fault is HttpRequestException http ? http.HttpRequestError.ToString() : "no answer in time");
        }
    }

    private async Task<SlackAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (PassingOf(response) is { } passing)
            return passing;
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var json = JsonDocument.Parse(body);
            return SlackBody.Flag(json.RootElement, "ok") ? new SlackAnswer.Done(json.RootElement.Clone()) { Scopes = ScopesOf(response) } : SlackErrors.Read(json.RootElement, AfterOf(response));
        }
        catch (JsonException)
        {
            // Accepted, as far as the status says, and cut off or not Slack's.
            return response.IsSuccessStatusCode ? new SlackAnswer.Doubtful("an answer that is no JSON") : Refused(response);
        }
    }

    /// <summary>Where the status says all.</summary>
    private Task<SlackAnswer> ReadPlainAsync(HttpResponseMessage response, CancellationToken cancellation) => Task.FromResult(
        PassingOf(response) ?? (response.IsSuccessStatusCode ? new SlackAnswer.Done(default) : Refused(response)));

    private SlackAnswer? PassingOf(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => new SlackAnswer.RateLimited(AfterOf(response)),
        HttpStatusCode.ServiceUnavailable => new SlackAnswer.Later("http 503"),
        >= HttpStatusCode.InternalServerError => new SlackAnswer.Doubtful($"http {(int)response.StatusCode}"),
        _ => null,
    };

    private static SlackAnswer.Refused Refused(HttpResponseMessage response) => new($"http {(int)response.StatusCode}", []);

    private static IReadOnlyList<string>? ScopesOf(HttpResponseMessage response) => response.Headers.TryGetValues("x-oauth-scopes", out var all)
        ? [.. all.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
        : null;

    private TimeSpan? AfterOf(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() : null;
}
