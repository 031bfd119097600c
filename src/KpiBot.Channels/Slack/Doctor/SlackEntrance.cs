using KpiBot.Channels.Doctor;

namespace KpiBot.Channels.Slack.Doctor;

internal static class SlackEntrance
{
    /// <summary>Where KpiBot takes nothing over HTTP it refuses too, without this mark.</summary>
    public const string Mark = "X-KpiBot-Slack";

    public static readonly ChatDoor Door = new("Slack", "/slack/events", "Slack waits 3 seconds.")
    {
        IsOurRefusal = response => response.Headers.Contains(Mark),
        OtherRefusal = $"Set {SlackOptions.SigningSecretSetting} where KpiBot runs and start it anew. If it is set, the reverse proxy must ask for no password or sign-in below /slack: KpiBot checks every request itself.",
    };
}
