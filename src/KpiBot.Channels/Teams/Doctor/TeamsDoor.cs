using KpiBot.Channels.Doctor;

namespace KpiBot.Channels.Teams.Doctor;

internal static class TeamsDoor
{
    public static readonly ChatDoor Instance = new("Teams", "/api/messages", "Teams waits about 15 seconds.")
    {
        IsOurRefusal = response => response.Headers.WwwAuthenticate.Any(way => way.Scheme == "Bearer"),
        OtherRefusal = "The reverse proxy must ask for no password or sign-in on /api/messages: KpiBot checks every message itself.",
    };
}
