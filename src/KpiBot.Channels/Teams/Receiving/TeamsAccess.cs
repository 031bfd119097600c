namespace KpiBot.Channels.Teams.Receiving;

/// <summary>Whom the endpoint is open to, as configured.</summary>
internal abstract record TeamsAccess
{
    private TeamsAccess() { }

    /// <summary>Anyone on this machine, without a token.</summary>
    public sealed record LoopbackOnly : TeamsAccess;

    /// <summary>Nobody; <paramref name="Sentence"/> says why, and what to do.</summary>
    public sealed record Closed(string Sentence) : TeamsAccess;

    public static TeamsAccess Of(TeamsOptions options) => options switch
    {
        { DangerouslyAllowUnauthenticated: true } => new LoopbackOnly(),
        { AppId: null } => new Closed(
            "The Teams channel is off: no bot is configured (MicrosoftAppId), and this version of KpiBot cannot verify Teams' tokens yet. "
            + "To talk to it from a client on this machine, start it with --playground."),
        _ => new Closed(
            "The Teams channel is off: MicrosoftAppId is set, but this version of KpiBot cannot verify Teams' tokens yet, so it accepts no message; "
            + "a later version will. To talk to it from a client on this machine, start it with --playground."),
    };
}
