namespace KpiBot.Channels.Teams.Authentication;

/// <summary>Why a token was refused. Said to the sender and to the log, and so never with anything of the token.</summary>
internal enum TokenFault
{
    Missing,
    Unreadable,
    Algorithm,
    Issuer,
    UnknownKey,
    Signature,
    NoLifetime,
    Expired,
    NotYetValid,
    Audience,
    Application,
    Channel,
    Endorsement,
    ServiceUrl,
}

internal static class TokenFaults
{
    public static string Sentence(this TokenFault fault) => fault switch
    {
        TokenFault.Missing => "The request carries no bearer token.",
        TokenFault.Unreadable => "The bearer token is not a JSON Web Token.",
        TokenFault.Algorithm => "The token is not signed with RS256, RS384 or RS512.",
        TokenFault.Issuer => "The token's issuer is not one that this bot trusts.",
        TokenFault.UnknownKey => "The token is signed with a key that its issuer does not publish.",
        TokenFault.Signature => "The token's signature is wrong.",
        TokenFault.NoLifetime => "The token does not say when it ends.",
        TokenFault.Expired => "The token has expired.",
        TokenFault.NotYetValid => "The token is not valid yet.",
        TokenFault.Audience => "The token was issued for another bot.",
        TokenFault.Application => "The token was issued to another application.",
        TokenFault.Channel => "This bot takes activities of the channel msteams alone.",
        TokenFault.Endorsement => "The token's key is not endorsed for the activity's channel.",
        TokenFault.ServiceUrl => "The token was issued for another serviceUrl than the activity's.",
    };
}
