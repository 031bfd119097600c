using System.Net.Http.Json;
using System.Text.Json;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Sending.Limits;

namespace KpiBot.Channels.Teams.People;

/// <summary>Asks the connector's roster, within the limits that replies are sent in, and again where it says later.</summary>
internal sealed class MemberRequests(HttpClient http, SendingLimits limits, TimeProvider time)
{
    private const int Tries = 4;

    /// <exception cref="HttpRequestException">The connector refused, or could not be reached.</exception>
    /// <exception cref="JsonException">What it answered is no JSON.</exception>
    public async Task<JsonElement> GetAsync(ConnectorRequest request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var response = await TryAsync(request, cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation).ConfigureAwait(false);
            if (attempt == Tries || await ConnectorErrors.ReadAsync(response, time, cancellation).ConfigureAwait(false) is not ConnectorAnswer.Later later)
                throw new HttpRequestException($"The roster answered {(int)response.StatusCode}.", inner: null, response.StatusCode);
            await Task.Delay(ConnectorRetry.WaitAfter(attempt, later.After), time, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> TryAsync(ConnectorRequest request, CancellationToken cancellation)
    {
        using var permit = await limits.AcquireAsync(request.Conversation, request.Tenant, cancellation).ConfigureAwait(false);
        return await http.GetAsync(request.Address, cancellation).ConfigureAwait(false);
    }
}
