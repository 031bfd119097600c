using KpiBot.Channels.Doctor;

namespace KpiBot.Channels.Slack.Doctor;

/// <summary>Where Slack calls KpiBot over HTTP.</summary>
internal static class SlackEntrance
{
    /// <summary>Where KpiBot takes nothing over HTTP it refuses too, without this mark.</summary>
    public const string Mark = "X-KpiBot-Slack";

    public static readonly IReadOnlyList<ChatDoor> Doors = [Door("/slack/events"), Door("/slack/interactivity", takesForms: true), Door("/slack/commands", takesForms: true)];

    private static ChatDoor Door(string path, bool takesForms = false) => new("Slack", path, "Slack waits 3 seconds.")
    {
        TakesForms = takesForms,
        IsOurRefusal = response => response.Headers.Contains(Mark),
        OtherRefusal = $"Set {SlackOptions.SigningSecretSetting} where KpiBot runs and start it anew. If it is set, the reverse proxy must ask for no password or sign-in below /slack: KpiBot checks every request itself.",
    };
}
