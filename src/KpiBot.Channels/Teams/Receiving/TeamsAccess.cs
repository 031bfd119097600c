using KpiBot.Channels.Teams.Authentication;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>Whom the endpoint is open to, as configured.</summary>
internal abstract record TeamsAccess
{
    private TeamsAccess() { }

    /// <summary>Anyone on this machine, without a token.</summary>
    public sealed record LoopbackOnly : TeamsAccess;

    /// <summary>Nobody; <paramref name="Sentence"/> says why, and what to do.</summary>
    public sealed record Closed(string Sentence) : TeamsAccess;

    /// <summary>Teams, by its tokens.</summary>
    public sealed record Verified(BotCredentials Credentials) : TeamsAccess;

    public static TeamsAccess Of(TeamsOptions options) => options switch
    {
        { DangerouslyAllowUnauthenticated: true } => new LoopbackOnly(),
        { Credentials: { } credentials } => new Verified(credentials),
        _ => new Closed(
            $"The Teams channel is off: no bot is configured ({TeamsOptions.AppIdSetting}, {TeamsOptions.AppPasswordSetting}, {TeamsOptions.AppTenantIdSetting}). "
            + "To talk to it from a client on this machine, start it with --playground."),
    };
}
