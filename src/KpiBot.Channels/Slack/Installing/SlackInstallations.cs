using KpiBot.Channels.Slack.Api;
using KpiBot.Core.Delivery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Installing;

/// <summary>
/// Where KpiBot is installed: in the one workspace of the configured bot token, or wherever OAuth put it. Those are kept in the store,
/// sealed whole.
/// </summary>
internal sealed class SlackInstallations
{
    private const string Prefix = "slack:installation:";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SlackInstallation> _known = new(StringComparer.Ordinal);
    private readonly SealedJson<SlackInstallation> _sealed;
    private readonly IWorkspaceStore _store;
    private SlackInstallation? _own;

    public SlackInstallations(SlackOptions options, IWorkspaceStore store, IDataProtectionProvider keys, ILogger<SlackInstallations> log)
    {
        _store = store;
        _sealed = Seal(keys);
        _own = options.BotToken is { } token ? new(new(""), "", new(token)) : null;
        if (options.Client is null)
            return;
        foreach (var (key, kept) in ReadKept(store, keys))
        {
            if (kept is { } installation)
                _known[installation.Key] = installation;
            else
                log.InstallationNotRead(key);
        }
    }

    /// <returns>By workspace or organisation; null where it was closed under a key that is gone.</returns>
    public static IReadOnlyList<(string Key, SlackInstallation? Installation)> ReadKept(IWorkspaceStore store, IDataProtectionProvider keys)
    {
        var seal = Seal(keys);
        return [.. store.ReadAll().Where(note => note.Id.StartsWith(Prefix, StringComparison.Ordinal)).Select(note => (note.Id[Prefix.Length..], seal.Open(note.Content)))];
    }

    public IReadOnlyList<SlackInstallation> All
    {
        get
        {
            lock (_gate)
                return _own is { } own ? [own] : [.. _known.Values];
        }
    }

    /// <summary>The workspace's own, or else its organisation's; null where KpiBot is not installed.</summary>
    public SlackInstallation? Find(WorkspaceId workspace)
    {
        lock (_gate)
        {
            // Until Slack has said whose the configured token is, it is tried wherever it is asked for.
            if (_own is { } own)
                return own.Key.Length == 0 || IsOf(own, workspace) ? own : null;
            return _known.GetValueOrDefault(workspace.Team) ?? (workspace.Enterprise is { } enterprise ? _known.GetValueOrDefault(enterprise) : null);
        }
    }

    /// <summary>Adds, or replaces the one of the same workspace; kept before it is used.</summary>
    public void Keep(SlackInstallation installation)
    {
        lock (_gate)
        {
            if (_own is not null)
            {
                _own = installation;
                return;
            }

            _store.Write(new(Prefix + installation.Key, _sealed.Close(installation)));
            _known[installation.Key] = installation;
        }
    }

    /// <summary>Its tokens are gone. The configured one's is in the settings, and only stops.</summary>
    /// <param name="error">Why, as Slack calls it.</param>
    public void Forget(SlackInstallation installation, string error)
    {
        lock (_gate)
        {
            if (_own is { } own)
                _own = own with { Stopped = error };
            else if (_known.Remove(installation.Key))
                _store.Forget(Prefix + installation.Key);
        }
    }

    private static SealedJson<SlackInstallation> Seal(IDataProtectionProvider keys) =>
        new(keys, "KpiBot.Slack.Installation.1", InstallationJson.Kept.SlackInstallation);

    /// <summary>An organisation's installation speaks in all of its workspaces.</summary>
    private static bool IsOf(SlackInstallation installation, WorkspaceId workspace) => installation.Workspace.Team.Length > 0
        ? installation.Workspace.Team == workspace.Team
        : installation.Workspace.Enterprise == workspace.Enterprise;
}
