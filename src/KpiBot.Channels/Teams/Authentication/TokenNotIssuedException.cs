namespace KpiBot.Channels.Teams.Authentication;

/// <summary>What keeps the bot from getting a token, as far as it can be told.</summary>
internal enum TokenRefusal
{
    WrongSecret,
    ExpiredSecret,
    UnknownBot,
    UnknownTenant,
    NoManagedIdentity,
    Unreachable,
    Refused,
}

/// <summary>The bot has no token, and so can send nothing.</summary>
/// <param name="code">Microsoft's own, to look up; never anything of a token or a secret.</param>
internal sealed class TokenNotIssuedException(TokenRefusal reason, string code) : Exception($"{SentenceOf(reason)} ({code})")
{
    public TokenRefusal Reason { get; } = reason;

    public string Code { get; } = code;

    private static string SentenceOf(TokenRefusal reason) => reason switch
    {
        TokenRefusal.WrongSecret => "Microsoft refuses the bot's secret: MicrosoftAppPassword must be the secret's value, not its id.",
        TokenRefusal.ExpiredSecret => "The bot's secret has expired: make a new one in Entra and set MicrosoftAppPassword.",
        TokenRefusal.UnknownBot => "Microsoft knows no application MicrosoftAppId in the tenant MicrosoftAppTenantId.",
        TokenRefusal.UnknownTenant => "Microsoft knows no tenant MicrosoftAppTenantId.",
        TokenRefusal.NoManagedIdentity => "This machine has no managed identity MicrosoftAppId, or its endpoint does not answer.",
        TokenRefusal.Unreachable => "Microsoft's login service could not be reached for a token.",
        TokenRefusal.Refused => "Microsoft's login service refused a token.",
    };
}
