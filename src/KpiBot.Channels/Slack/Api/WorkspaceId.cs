namespace KpiBot.Channels.Slack.Api;

/// <summary>A workspace, and the organisation that it belongs to: an app that is installed in the whole of it has one token for all.</summary>
/// <param name="Enterprise">Null for a workspace on its own, or where Slack did not say.</param>
internal sealed record WorkspaceId(string Team, string? Enterprise = null);
