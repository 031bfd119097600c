using System.Collections.Concurrent;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Sending.Limits;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>
/// Sends what belongs to a conversation in the order of asking, within Teams' limits, and again where that may help. What waits to be
/// tried again is waited for by what comes after it in the conversation, and by nothing else.
/// </summary>
internal sealed class OrderedSending(BotConnectorClient connector, SendingLimits limits, TimeProvider time, ILogger<OrderedSending> log)
{
    private readonly Lanes _lanes = new();

    /// <summary>Where tenants are served that were asked for elsewhere; as many as there are tenants.</summary>
    private readonly ConcurrentDictionary<string, Uri> _moved = new(StringComparer.Ordinal);

    /// <param name="instead">What to send in the same place where this is refused; null for nothing.</param>
    /// <param name="persistence">Null for what answers need.</param>
    /// <returns>The last answer: one of "later" is where patience ended.</returns>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task<ConnectorAnswer> SendAsync(
        ConnectorRequest request, CancellationToken cancellation, Func<ConnectorAnswer, ConnectorRequest?>? instead = null, Persistence? persistence = null)
    {
        persistence ??= Persistence.OfAnswers;
        using var lane = await _lanes.EnterAsync(request.Order, cancellation).ConfigureAwait(false);
        var start = time.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            var answer = await TryAsync(request, cancellation).ConfigureAwait(false);
            if (answer is ConnectorAnswer.OtherHost other && request.ServiceUrl != other.ServiceUrl)
                request = Move(request, other.ServiceUrl);
            else if (instead?.Invoke(answer) is { } next)
                request = next;
            else if (answer.MayHaveArrived && !request.IsRepeatable && !persistence.RepeatsDoubtful)
                return answer;
            else if (WaitAfter(answer, tries) is not { } wait || time.GetElapsedTime(start) + wait > persistence.Patience)
                return answer;
            else
                await WaitAsync(request, answer, tries, wait, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Sends what is of no use later: once, and only where nothing has to be waited for.</summary>
    public async Task SendNowOrNeverAsync(ConnectorRequest request, CancellationToken cancellation)
    {
        if (limits.TryAcquire(request.Conversation, request.Tenant) is not { } permit)
            return;
        using (permit)
            await connector.TryAsync(ToItsHost(request), cancellation).ConfigureAwait(false);
    }

    private async Task<ConnectorAnswer> TryAsync(ConnectorRequest request, CancellationToken cancellation)
    {
        using var permit = await limits.AcquireAsync(request.Conversation, request.Tenant, cancellation).ConfigureAwait(false);
        return await connector.TryAsync(ToItsHost(request), cancellation).ConfigureAwait(false);
    }

    private ConnectorRequest Move(ConnectorRequest request, Uri serviceUrl)
    {
        if (request.Tenant is { } tenant)
            _moved[tenant] = serviceUrl;
        return request with { ServiceUrl = serviceUrl };
    }

    private ConnectorRequest ToItsHost(ConnectorRequest request) =>
        request.Tenant is { } tenant && _moved.TryGetValue(tenant, out var serviceUrl) ? request with { ServiceUrl = serviceUrl } : request;

    /// <summary>Null where trying again would not help.</summary>
    private static TimeSpan? WaitAfter(ConnectorAnswer answer, int tries) => answer switch
    {
        ConnectorAnswer.Later later => ConnectorRetry.WaitAfter(tries, later.After),
        ConnectorAnswer.NoAnswer => ConnectorRetry.WaitAfter(tries, after: null),
        _ => null,
    };

    private async Task WaitAsync(ConnectorRequest request, ConnectorAnswer answer, int tries, TimeSpan wait, CancellationToken cancellation)
    {
        if (answer is ConnectorAnswer.NoAnswer silent)
            log.ConnectorDidNotAnswer(silent.Fault, tries, wait);
        if (answer is ConnectorAnswer.Later later)
        {
            log.ConnectorAskedToWait(later.Status, tries, wait);
            if (later.After is not null)
                limits.Hold(request.Conversation, wait);
        }

        await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
    }
}
