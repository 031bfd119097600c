using KpiBot.Channels.Slack.Api;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Installing;

/// <summary>Asks Slack whose the configured bot token is, until it says so or refuses it.</summary>
internal sealed class OwnWorkspace(SlackOptions options, SlackInstallations installations, SlackWebClient client, TimeProvider time, ILogger<OwnWorkspace> log) : BackgroundService
{
    private readonly TaskCompletionSource _identified = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when Slack has said whose the token is, or that it is no good.</summary>
    public Task Identified => _identified.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.BotToken is not { } token)
            return;
        for (var tries = 1; ; tries++)
        {
            var answer = await client.TryAsync(SlackCall.Of(SlackMethod.Test, new("")), token, stoppingToken).ConfigureAwait(false);
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
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(false);
        }

        _identified.TrySetResult();
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
