using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.People;

/// <summary>Whose conversations are answered.</summary>
/// <param name="allowed">Ids in lower case; null for anybody's.</param>
internal sealed class TenantRule(IReadOnlySet<string>? allowed)
{
    /// <summary>A conversation that names no tenant is nobody's.</summary>
    public bool Allows(Activity activity) => allowed is null || (TenantOf(activity) is { } tenant && allowed.Contains(tenant));

    /// <summary>Where the conversation is at home.</summary>
    public static string? TenantOf(Activity activity) =>
        (activity.Conversation?.TenantId is { Length: > 0 } id ? id : TeamsChannelData.Of(activity).TenantId)?.ToLowerInvariant();
}
