using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Teams;

/// <summary>The Teams part of the configuration, under the names that bots already use.</summary>
public sealed record TeamsOptions
{
    public const string AllowUnauthenticatedSetting = "Teams:DangerouslyAllowUnauthenticated";

    public const string AppIdSetting = "MicrosoftAppId";

    /// <summary>Take activities without a token, from this machine alone; what <c>--playground</c> sets.</summary>
    public bool DangerouslyAllowUnauthenticated { get; init; }

    /// <summary>The bot's id as registered; null where none is configured.</summary>
    public string? AppId { get; init; }

    public static TeamsOptions From(IConfiguration configuration) => new()
    {
        DangerouslyAllowUnauthenticated = configuration.GetValue(AllowUnauthenticatedSetting, defaultValue: false),
        AppId = configuration[AppIdSetting] is { Length: > 0 } id ? id : null,
    };
}
