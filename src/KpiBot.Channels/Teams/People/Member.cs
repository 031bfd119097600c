using System.Text.Json;

namespace KpiBot.Channels.Teams.People;

/// <summary>Somebody as the conversation's roster has them.</summary>
internal sealed record Member(string? TenantId, string? Role, string? Email, string? PrincipalName)
{
    /// <summary>Somebody of another organisation is known in this one under a name with this in it.</summary>
    private const string GuestMark = "#EXT#";

    public bool IsAnonymous => Role is "anonymous";

    /// <param name="tenant">Where the conversation is at home.</param>
    public bool IsGuestIn(string? tenant) =>
        Role is "guest"
        || PrincipalName?.Contains(GuestMark, StringComparison.OrdinalIgnoreCase) == true
        || (TenantId is { Length: > 0 } own && !own.Equals(tenant, StringComparison.OrdinalIgnoreCase));

    public static Member Read(JsonElement json) => new(
        LooseJson.Text(json, "tenantId"),
        LooseJson.Text(json, "userRole")?.ToLowerInvariant(),
        LooseJson.Text(json, "email"),
        LooseJson.Text(json, "userPrincipalName"));
}
