using System.Net.Http.Json;
using System.Text.Json;
using KpiBot.Channels.Teams.Sending;

namespace KpiBot.Channels.Teams.People;

/// <summary>Asks the connector's roster, again where it says later.</summary>
internal sealed class MemberRequests(HttpClient http, TimeProvider time)
{
    private const int Tries = 4;

    /// <exception cref="HttpRequestException">The connector refused, or could not be reached.</exception>
    /// <exception cref="JsonException">What it answered is no JSON.</exception>
    public async Task<JsonElement> GetAsync(Uri address, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var response = await http.GetAsync(address, cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation).ConfigureAwait(false);
            if (attempt == Tries || await ConnectorErrors.ReadAsync(response, time, cancellation).ConfigureAwait(false) is not ConnectorAnswer.Later later)
                throw new HttpRequestException($"The roster answered {(int)response.StatusCode}.", inner: null, response.StatusCode);
            await Task.Delay(ConnectorRetry.WaitAfter(attempt, later.After), time, cancellation).ConfigureAwait(false);
        }
    }
}
