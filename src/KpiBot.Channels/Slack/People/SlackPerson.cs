using System.Text.Json;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Core.Access;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.People;

/// <summary>Somebody as <c>users.info</c> has them.</summary>
/// <param name="Team">Where they are at home.</param>
/// <param name="Enterprise">The organisation of that workspace; null for a workspace on its own.</param>
/// <param name="Email">Null where Slack does not give it, or they have not confirmed it.</param>
/// <param name="IsStranger">Of another organisation, met in a channel that both share.</param>
internal sealed record SlackPerson(string Id, string? Team, string? Enterprise, string? Name, string? Email, UiLanguage? Language, bool IsGuest, bool IsStranger, bool IsBot)
{
    public bool IsOutside(SlackUser met) =>
        IsStranger || !(IsAtHome(Team, Enterprise, met) && (met.Team is null || met.Team == Team || IsAtHome(met.Team, Enterprise, met)));

    /// <summary>By which <c>access.yaml</c> may know them. Of members alone: an outsider's address is what somebody else says it is.</summary>
    public IEnumerable<Identity> Addresses => Email is null ? [] : [Identity.Email(Email)];

    public static SlackPerson? Read(JsonElement body)
    {
        var user = LooseJson.Property(body, "user");
        if (LooseJson.Text(user, "id") is not { } id)
            return null;
        var profile = LooseJson.Property(user, "profile");
        return new(
            id,
            LooseJson.Text(user, "team_id"),
            LooseJson.Text(LooseJson.Property(user, "enterprise_user"), "enterprise_id"),
            NameIn(profile) ?? LooseJson.Text(user, "real_name") ?? LooseJson.Text(user, "name"),
            IsTrue(user, "is_email_confirmed") ?? true ? EmailIn(profile) : null,
            LocaleLanguage.Of(LooseJson.Text(user, "locale")),
            IsGuest: IsTrue(user, "is_restricted") == true || IsTrue(user, "is_ultra_restricted") == true,
            IsStranger: IsTrue(user, "is_stranger") == true,
            IsBot: IsTrue(user, "is_bot") == true || id == "USLACKBOT");
    }

    private static bool IsAtHome(string? team, string? enterprise, SlackUser met) =>
        team is null || team == met.Workspace.Team || (enterprise is { } own && own == met.Workspace.Enterprise);

    private static string? NameIn(JsonElement? profile) => LooseJson.Text(profile, "display_name") is { Length: > 0 } name ? name : LooseJson.Text(profile, "real_name");

    private static string? EmailIn(JsonElement? profile) =>
        LooseJson.Text(profile, "email") is { } email && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1 ? email : null;

    private static bool? IsTrue(JsonElement? user, string name) => LooseJson.Property(user, name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
