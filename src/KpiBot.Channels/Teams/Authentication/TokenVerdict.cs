namespace KpiBot.Channels.Teams.Authentication;

/// <summary>What became of a request's token.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict() { }

    public sealed record Accepted(VerifiedToken Token) : TokenVerdict;

    public sealed record Refused(TokenFault Fault) : TokenVerdict;

    /// <summary>The keys to check it with cannot be had just now.</summary>
    public sealed record Undecided : TokenVerdict;
}
