using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Sending;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Installing;

/// <summary>What KpiBot forgets when a workspace does without it.</summary>
internal sealed class Uninstalling(SlackInstallations installations, KnownPlaces places, ILogger<Uninstalling> log)
{
    /// <summary><c>app_uninstalled</c>: nothing is kept, neither tokens nor where KpiBot could speak.</summary>
    public void Uninstalled(WorkspaceId workspace)
    {
        if (installations.Find(workspace) is { } installation)
        {
            installations.Forget(installation, "app_uninstalled");
            log.Uninstalled(installation.Key, "app_uninstalled");
        }

        places.ForgetAll(workspace);
    }

    /// <summary><c>tokens_revoked</c>: those of KpiBot itself count, and not those of people, of whom it has none.</summary>
    /// <param name="botUsers">As the event names them.</param>
    public void Revoked(WorkspaceId workspace, IReadOnlyCollection<string> botUsers)
    {
        if (installations.Find(workspace) is not { } installation || !IsAmong(installation, botUsers))
            return;
        installations.Forget(installation, "tokens_revoked");
        log.Uninstalled(installation.Key, "tokens_revoked");
    }

    /// <summary>Until Slack has said who KpiBot is, any bot's counts.</summary>
    private static bool IsAmong(SlackInstallation installation, IReadOnlyCollection<string> botUsers) =>
        installation.BotUserId.Length == 0 ? botUsers.Count > 0 : botUsers.Contains(installation.BotUserId);
}
