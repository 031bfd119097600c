using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Installing;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Api;

/// <summary>Calls Slack as KpiBot of a workspace, within Slack's limits, and again where that may help.</summary>
internal sealed class SlackApi(SlackWebClient client, SlackTokens tokens, SlackLimiter limits, TimeProvider time, ILogger<SlackApi> log)
{
    private int _possiblyDoubled;

    /// <summary>How often something was asked for again that may have happened before.</summary>
    public int PossiblyDoubled => Volatile.Read(ref _possiblyDoubled);

    /// <param name="instead">What to call in the same place where this is refused; null for nothing.</param>
    /// <param name="persistence">Null for what answers need.</param>
    /// <returns>The last answer: one that may change is where patience ended.</returns>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task<SlackAnswer> CallAsync(
        SlackCall call, CancellationToken cancellation, Func<SlackAnswer, Task<SlackCall?>>? instead = null, Persistence? persistence = null)
    {
        persistence ??= Persistence.OfAnswers;
        var (start, doubtful) = (time.GetTimestamp(), 0);
        for (var tries = 1; ; tries++)
        {
            var answer = await TryAsync(call, cancellation).ConfigureAwait(false);
            if (answer is SlackAnswer.Done done)
                return doubtful > 0 && !call.Method.IsRepeatable ? done with { MayBeDoubled = true } : done;
            if (answer is SlackAnswer.Doubtful)
                doubtful++;
            if (instead is not null && await instead(answer).ConfigureAwait(false) is { } next)
            {
                call = next;
                continue;
            }

            if (answer is SlackAnswer.Doubtful && !call.Method.IsRepeatable && !persistence.RepeatsDoubtful)
                return answer;
            if (SlackRetry.WaitAfter(answer, tries, doubtful) is not { } wait || time.GetElapsedTime(start) + wait > persistence.Patience)
                return answer;
            await WaitAsync(call, answer, tries, wait, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<SlackAnswer> TryAsync(SlackCall call, CancellationToken cancellation)
    {
        using var permit = await limits.AcquireAsync(call, cancellation).ConfigureAwait(false);
        if (await tokens.GetAsync(call.Workspace, cancellation).ConfigureAwait(false) is not { } token)
            return new SlackAnswer.NotSent("KpiBot is not installed in the workspace");
        var answer = await client.TryAsync(call, token, cancellation).ConfigureAwait(false);
        if (answer is SlackAnswer.TokenExpired && await tokens.RefreshAsync(call.Workspace, token, cancellation).ConfigureAwait(false) is { } next && next != token)
            answer = await client.TryAsync(call, token = next, cancellation).ConfigureAwait(false);
        if (answer is SlackAnswer.InstallationStopped { IsTokenDead: true } dead)
            tokens.Died(call.Workspace, token, dead.Error);
        return answer;
    }

    private async Task WaitAsync(SlackCall call, SlackAnswer answer, int tries, TimeSpan wait, CancellationToken cancellation)
    {
        if (answer is SlackAnswer.RateLimited)
            limits.Hold(call, wait);
        if (answer is SlackAnswer.Doubtful && !call.Method.IsRepeatable)
        {
            Interlocked.Increment(ref _possiblyDoubled);
            log.MayBeDoubled(call.Method.Name, answer, tries, wait);
        }
        else
        {
            log.CallAgain(call.Method.Name, answer, tries, wait);
        }

        await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
    }
}
