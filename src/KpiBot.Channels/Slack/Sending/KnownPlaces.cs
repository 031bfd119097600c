using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Api;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>The channels and direct messages that KpiBot can speak in.</summary>
internal sealed class KnownPlaces(IDestinationStore store) : KnownDestinations<SlackAddress>(store, KnownPlaces.Prefix)
{
    public const string Prefix = "slack:";

    private const string PersonPrefix = Prefix + "person:";

    /// <summary>Of the channel itself, whatever the thread.</summary>
    public static string IdOf(string channel) => SharedPlace.Slack(channel).Id;

    /// <summary>Of a direct message with the person, which need not be there yet.</summary>
    public static string IdOf(Identity person) => PersonPrefix + person.Value;

    /// <summary>Who the direct message of this id is with; null where it is the id of a channel.</summary>
    public static Identity? PersonIn(string id) =>
        id.StartsWith(PersonPrefix, StringComparison.Ordinal) && Identity.Read(id[PersonPrefix.Length..]) is { Kind: IdentityKind.Slack } person ? person : null;

    public static Seen<SlackAddress> Seen(SlackPlace place, DestinationKind kind, Identity? person = null, string? name = null, UiLanguage? language = null) =>
        new(IdOf(place.ChannelId), kind, new(place.TeamId, place.EnterpriseId, place.ChannelId), person, name, language);

    /// <summary>KpiBot is in the workspace, or in the whole organisation, no longer.</summary>
    public void ForgetAll(WorkspaceId installed) => Forget(known => installed.Team.Length > 0
        ? known.Address.Team == installed.Team
        : known.Address.Enterprise == installed.Enterprise);
}
