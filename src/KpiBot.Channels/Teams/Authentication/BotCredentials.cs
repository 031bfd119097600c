namespace KpiBot.Channels.Teams.Authentication;

/// <summary>Who the bot is to Microsoft, by the kinds that <c>MicrosoftAppType</c> names.</summary>
/// <param name="AppId">A GUID, in lower case.</param>
internal abstract record BotCredentials(string AppId)
{
    /// <summary>Registered in one tenant, with a secret.</summary>
    public sealed record SingleTenant(string AppId, string TenantId, string Secret) : BotCredentials(AppId)
    {
        public override string ToString() => $"single-tenant bot {AppId}";
    }

    /// <summary>Registered for any tenant, with a secret. Microsoft takes no new ones since 31 July 2025.</summary>
    public sealed record MultiTenant(string AppId, string Secret) : BotCredentials(AppId)
    {
        public override string ToString() => $"multi-tenant bot {AppId}";
    }

    /// <summary>An identity that the machine has: no secret to keep.</summary>
    public sealed record ManagedIdentity(string AppId, string TenantId) : BotCredentials(AppId)
    {
        public override string ToString() => $"managed identity {AppId}";
    }
}
