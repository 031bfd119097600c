namespace KpiBot.Channels.Teams.Authentication;

/// <summary>One of Microsoft's clouds: who signs what arrives, who issues what is sent, and where a token may go.</summary>
internal sealed record TeamsCloud
{
    public static readonly TeamsCloud Public = new()
    {
        Name = "Public",
        Issuer = "https://api.botframework.com",
        OpenIdMetadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        LoginInstance = new("https://login.microsoftonline.com"),
        MultiTenantLogin = "botframework.com",
        Resource = "https://api.botframework.com",
        StsIssuer = "https://sts.windows.net",
        // Never all of trafficmanager.net: anybody can have a name there.
        Hosts = ["*.botframework.com", "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "*.teams.microsoft.com"],
    };

    public static readonly TeamsCloud UsGovernment = new()
    {
        Name = "UsGovernment",
        Issuer = "https://api.botframework.us",
        OpenIdMetadata = new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        LoginInstance = new("https://login.microsoftonline.us"),
        MultiTenantLogin = "microsoftservices.onmicrosoft.us",
        Resource = "https://api.botframework.us",
        StsIssuer = "https://sts.windows.net",
        Hosts = ["*.botframework.azure.us", "*.teams.microsoft.us"],
    };

    public static readonly TeamsCloud China = new()
    {
        Name = "China",
        Issuer = "https://api.botframework.azure.cn",
        OpenIdMetadata = new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        LoginInstance = new("https://login.partner.microsoftonline.cn"),
        MultiTenantLogin = "microsoftservices.partner.onmschina.cn",
        Resource = "https://api.botframework.azure.cn",
        StsIssuer = "https://sts.chinacloudapi.cn",
        Hosts = ["*.botframework.azure.cn"],
    };

    public static readonly IReadOnlyList<TeamsCloud> All = [Public, UsGovernment, China];

    public required string Name { get; init; }

    /// <summary>What the connector's tokens name as their issuer.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where the connector's keys are found.</summary>
    public required Uri OpenIdMetadata { get; init; }

    /// <summary>Where the bot gets its own tokens.</summary>
    public required Uri LoginInstance { get; init; }

    /// <summary>The tenant that issues the tokens of multi-tenant bots.</summary>
    public required string MultiTenantLogin { get; init; }

    /// <summary>What the bot asks a token for.</summary>
    public required string Resource { get; init; }

    /// <summary>What Entra's tokens of version 1.0 name as their issuer, before the tenant.</summary>
    public required string StsIssuer { get; init; }

    /// <summary>Where a connector may be: names, or <c>*.</c> and what they end in.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }
}
