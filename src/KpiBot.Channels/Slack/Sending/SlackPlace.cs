using KpiBot.Channels.Slack.Api;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Where something is said: in a channel or a direct message of a workspace, or in a thread of it.</summary>
/// <param name="ThreadTs">The thread's first message; null outside threads.</param>
internal sealed record SlackPlace(string TeamId, string ChannelId, string? ThreadTs = null)
{
    /// <summary>The organisation that the workspace belongs to; null where it is on its own.</summary>
    public string? EnterpriseId { get; init; }

    public WorkspaceId Workspace => new(TeamId, EnterpriseId);

    /// <summary>What is said in the same keeps its order.</summary>
    public string Order => $"{TeamId} {ChannelId} {ThreadTs}";
}
