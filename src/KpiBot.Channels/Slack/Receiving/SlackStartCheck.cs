using KpiBot.Channels.Receiving;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>Says at the start by which ways Slack is heard, or why it is not, and stops the start where the settings have faults.</summary>
internal sealed class SlackStartCheck(SlackOptions options, ILogger<SlackStartCheck> log) : OnceStarted
{
    /// <summary>Before anything listens.</summary>
    public override Task StartingAsync(CancellationToken cancellationToken) => options.Faults.Count == 0
        ? Task.CompletedTask
        : throw new OptionsValidationException(nameof(SlackOptions), typeof(SlackOptions), options.Faults);

    public override Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!options.CanSpeak)
            log.SlackIsOff($"The Slack channel is off: KpiBot is no app there ({SlackOptions.BotTokenSetting}, or {SlackOptions.ClientIdSetting} and {SlackOptions.ClientSecretSetting}).");
        else if (options is { SigningSecret: null, AppToken: null })
            log.SlackIsOff($"Slack is spoken to and not heard: neither a signing secret ({SlackOptions.SigningSecretSetting}, for HTTP) nor an app-level token ({SlackOptions.AppTokenSetting}, for Socket Mode) is configured.");
        else
            log.SlackIsHeard(Ways(options));
        return Task.CompletedTask;
    }

    private static string Ways(SlackOptions options) => options switch
    {
        { SigningSecret: not null, AppToken: not null } => "over HTTP and over sockets",
        { SigningSecret: not null } => "over HTTP",
        _ => $"over sockets; requests over HTTP are refused, for there is no signing secret ({SlackOptions.SigningSecretSetting})",
    };
}
