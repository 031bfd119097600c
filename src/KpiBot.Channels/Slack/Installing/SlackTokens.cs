using System.Collections.Concurrent;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Api;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Installing;

/// <summary>
/// The tokens that KpiBot speaks with. One that ends is changed for the next in good time, by one request at a time: the token that
/// gets the next works once.
/// </summary>
internal sealed class SlackTokens(SlackInstallations installations, SlackWebClient client, SlackOptions options, TimeProvider time, ILogger<SlackTokens> log)
{
    /// <summary>With less left of twelve hours, the next is fetched.</summary>
    public static readonly TimeSpan RefreshBefore = TimeSpan.FromHours(2);

    /// <summary>Where the next could not be had and the old one still serves.</summary>
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);

    private const int MostTries = 3;

    private readonly Lanes _refreshing = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _notBefore = new(StringComparer.Ordinal);

    /// <returns>Null where KpiBot is not installed, or not any more.</returns>
    public async ValueTask<Secret?> GetAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        if (installations.Find(workspace) is not { Stopped: null } installation)
            return null;
        if (!IsDue(installation) || IsTooSoon(installation) && !IsOver(installation))
            return installation.Tokens.Access;
        return await RefreshAsync(workspace, installation.Tokens.Access, cancellation).ConfigureAwait(false);
    }

    /// <param name="old">Where there is another by now, that is the answer.</param>
    /// <returns>Null where there is none to be had.</returns>
    public async Task<Secret?> RefreshAsync(WorkspaceId workspace, Secret old, CancellationToken cancellation)
    {
        if (installations.Find(workspace) is not { Stopped: null } found)
            return null;
        using var lane = await _refreshing.EnterAsync(found.Key, cancellation).ConfigureAwait(false);
        if (installations.Find(workspace) is not { Stopped: null } installation)
            return null;
        if (installation.Tokens.Access != old)
            return installation.Tokens.Access;
        if (installation.Tokens.Refresh is not { } refresh || options.Client is not { } app)
            return null;
        var answer = await AskAsync(refresh, app, cancellation).ConfigureAwait(false);
        if (answer is SlackAnswer.Done done && AccessAnswer.TokensOf(done, time) is { } tokens)
        {
            installations.Keep(installation with { Tokens = tokens });
            _notBefore.TryRemove(installation.Key, out _);
            log.TokenRefreshed(installation.Key, tokens.Ends);
            return tokens.Access;
        }

        log.TokenNotRefreshed(installation.Key, answer);
        _notBefore[installation.Key] = time.GetUtcNow() + BetweenTries;
        if (!IsOver(installation))
            return installation.Tokens.Access;
        if (answer is SlackAnswer.Refused or SlackAnswer.InstallationStopped or SlackAnswer.TokenExpired)
            Died(workspace, installation.Tokens.Access, "the token could not be renewed");
        return null;
    }

    /// <summary>Slack takes the token no longer, and there is no other.</summary>
    /// <param name="token">Where KpiBot has another by now, nothing has died.</param>
    public void Died(WorkspaceId workspace, Secret token, string error)
    {
        if (installations.Find(workspace) is not { Stopped: null } installation || installation.Tokens.Access != token)
            return;
        installations.Keep(installation with { Stopped = error });
        log.InstallationStopped(installation.Key, error);
    }

    private async Task<SlackAnswer> AskAsync(Secret refresh, SlackClient app, CancellationToken cancellation)
    {
        var call = SlackCall.Of(SlackMethod.Access, new(""), ("grant_type", "refresh_token"), ("refresh_token", refresh.Value));
        for (var tries = 1; ; tries++)
        {
            var answer = await client.TryAsync(call, app, cancellation).ConfigureAwait(false);
            if (tries == MostTries || SlackRetry.WaitAfter(answer, tries, tries) is not { } wait)
                return answer;
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        }
    }

    private bool IsDue(SlackInstallation installation) => installation.Tokens.Ends is { } ends && ends - time.GetUtcNow() < RefreshBefore;

    private bool IsOver(SlackInstallation installation) => installation.Tokens.Ends is { } ends && ends <= time.GetUtcNow();

    private bool IsTooSoon(SlackInstallation installation) => _notBefore.TryGetValue(installation.Key, out var next) && time.GetUtcNow() < next;
}
