using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Authentication;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Teams;

/// <summary>The Teams part of the configuration, under the names that bots already use.</summary>
public sealed record TeamsOptions
{
    public const string AllowUnauthenticatedSetting = "Teams:DangerouslyAllowUnauthenticated";

    public const string AppTypeSetting = "MicrosoftAppType";

    public const string AppIdSetting = "MicrosoftAppId";

    public const string AppPasswordSetting = "MicrosoftAppPassword";

    public const string AppTenantIdSetting = "MicrosoftAppTenantId";

    public const string CloudSetting = "Teams:Cloud";

    public const string OpenIdMetadataSetting = "Teams:OpenIdMetadata";

    public const string LoginInstanceSetting = "Teams:LoginInstance";

    public const string AllowedHostsSetting = "Teams:AllowedHosts";

    public const string AllowedTenantsSetting = "Teams:AllowedTenants";

    public const string GuestsSetting = "Teams:Guests";

    public const string AnonymousMembersSetting = "Teams:AnonymousMembers";

    public const string PublicAddressSetting = "Teams:PublicAddress";

    public const string EntraTokenTenantsSetting = "Teams:EntraTokenTenants";

    public const string EntraOpenIdMetadataSetting = "Teams:EntraOpenIdMetadata";

    /// <summary>Take activities without a token, from this machine alone; what <c>--playground</c> sets.</summary>
    public bool DangerouslyAllowUnauthenticated { get; init; }

    /// <summary>The bot's id as registered; null where none is configured.</summary>
    public string? AppId => Credentials?.AppId;

    /// <summary>Null where no bot is configured, or not fully.</summary>
    internal BotCredentials? Credentials { get; init; }

    internal TeamsCloud Cloud { get; init; } = TeamsCloud.Public;

    /// <summary>Where the connector's keys are found.</summary>
    internal Uri OpenIdMetadata { get; init; } = TeamsCloud.Public.OpenIdMetadata;

    /// <summary>Where the bot gets its tokens.</summary>
    internal Uri LoginInstance { get; init; } = TeamsCloud.Public.LoginInstance;

    /// <summary>Where the bot sends to: the cloud's hosts and those that are configured beside them.</summary>
    internal IReadOnlyList<HostPattern> AllowedHosts { get; init; } = [];

    /// <summary>Whose members are answered; null for anybody's.</summary>
    internal IReadOnlySet<string>? AllowedTenants { get; init; } = new HashSet<string>();

    internal OutsiderAccess Guests { get; init; }

    internal OutsiderAccess AnonymousMembers { get; init; }

    /// <summary>Tenants whose tokens are taken from who holds the bot's own credentials; none unless configured.</summary>
    internal IReadOnlyList<string> EntraTokenTenants { get; init; } = [];

    internal Uri EntraOpenIdMetadata { get; init; } = TeamsCloud.Public.LoginInstance;

    /// <summary>Where KpiBot is reached from outside; null where nobody has said, and then no link is given out.</summary>
    internal Uri? PublicAddress { get; init; }

    /// <summary>What is wrong with the settings, a sentence each: the bot does not start on any.</summary>
    internal IReadOnlyList<string> Faults { get; init; } = [];

    public static TeamsOptions From(IConfiguration configuration) => new TeamsOptionsReader(configuration).Read();
}
