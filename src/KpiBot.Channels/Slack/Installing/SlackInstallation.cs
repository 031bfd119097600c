using System.Text.Json;
using System.Text.Json.Serialization;
using KpiBot.Channels.Slack.Api;

namespace KpiBot.Channels.Slack.Installing;

/// <summary>KpiBot in one workspace, or in all of an organisation.</summary>
/// <param name="Workspace">Its team is empty where the whole organisation has it.</param>
/// <param name="BotUserId">As whom KpiBot speaks there.</param>
internal sealed record SlackInstallation(WorkspaceId Workspace, string BotUserId, SlackTokenSet Tokens)
{
    public string? BotId { get; init; }

    public string? AppId { get; init; }

    public string? Name { get; init; }

    /// <summary>The user who installed it; null where that is not known.</summary>
    public string? InstalledBy { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Slack's error, once its token has died; null while it lives.</summary>
    public string? Stopped { get; init; }

    /// <summary>One a workspace, or one an organisation.</summary>
    [JsonIgnore]
    public string Key => Workspace.Team.Length > 0 ? Workspace.Team : Workspace.Enterprise ?? "";
}

/// <param name="Refresh">Gets the next one, once; null where this one lasts.</param>
/// <param name="Ends">Null where it lasts.</param>
internal sealed record SlackTokenSet(Secret Access, Secret? Refresh = null, DateTimeOffset? Ends = null);

[JsonSerializable(typeof(SlackInstallation))]
internal sealed partial class InstallationJson : JsonSerializerContext
{
    public static InstallationJson Kept { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web));
}
