using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Api;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Installing;

/// <summary>Asks Slack whose the configured bot token is, until it says so or refuses it.</summary>
internal sealed class OwnWorkspace(SlackOptions options, SlackInstallations installations, SlackWebClient client, TimeProvider time, ILogger<OwnWorkspace> log) : OnceStarted, IDisposable
{
    private readonly CancellationTokenSource _stopped = new();
    private readonly TaskCompletionSource _identified = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task _asking = Task.CompletedTask;

    /// <summary>Ends when Slack has said whose the token is, or that it is no good.</summary>
    public Task Identified => _identified.Task;

    public override Task StartedAsync(CancellationToken cancellationToken)
    {
        if (options.BotToken is { } token)
            _asking = Task.Run(() => AskAsync(token, _stopped.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Not before all else has stopped: what was accepted may still wait for it.</summary>
    public override async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await _stopped.CancelAsync().ConfigureAwait(false);
        await _asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopped.Dispose();

    private async Task AskAsync(Secret token, CancellationToken stopped)
    {
        try
        {
            await IdentifyAsync(token, stopped).ConfigureAwait(false);
            _identified.TrySetResult();
        }
        catch (Exception fault)
        {
            _identified.TrySetException(fault); // Whoever waits for it logs it.
        }
    }

    private async Task IdentifyAsync(Secret token, CancellationToken stopped)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await client.TryAsync(SlackCall.Of(SlackMethod.Test, new("")), token, stopped).ConfigureAwait(false);
            if (answer is SlackAnswer.Done done && InstallationOf(done, token) is { } installation)
            {
                installations.Keep(installation);
                log.SlackIsOn(installation.Key, installation.BotUserId);
                break;
            }

            // What may pass is waited for as long as it takes.
            if (SlackRetry.WaitAfter(answer, tries, doubtful: 0) is not { } wait)
            {
                installations.Keep(installations.All[0] with { Stopped = "the token was refused" });
                log.OwnTokenRefused(answer);
                break;
            }

            log.CallAgain(SlackMethod.Test.Name, answer, tries, wait);
            await Task.Delay(wait, time, stopped).ConfigureAwait(false);
        }
    }

    private static SlackInstallation? InstallationOf(SlackAnswer.Done answer, Secret token)
    {
        var (team, enterprise) = (answer.Text("team_id"), answer.Text("enterprise_id"));
        var isWhole = SlackBody.Flag(answer.Body, "is_enterprise_install");
        if (answer.Text("user_id") is not { } bot || (isWhole ? enterprise : team) is null)
            return null;
        return new(new(isWhole ? "" : team!, enterprise), bot, new(token)) { BotId = answer.Text("bot_id"), Name = answer.Text("team") };
    }
}
