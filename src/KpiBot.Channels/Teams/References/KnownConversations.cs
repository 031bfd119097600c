using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Teams.References;

/// <summary>The conversations that KpiBot can speak in.</summary>
internal sealed class KnownConversations(IDestinationStore store) : KnownDestinations<TeamsAddress>(store, Prefix)
{
    public const string Prefix = "teams:";

    private const string PersonPrefix = Prefix + "person:";

    private volatile TeamsAddress? _newest;

    /// <summary>Of the conversation itself, whatever the thread.</summary>
    public static string IdOf(string conversation) => Prefix + ConversationAccount.WithoutThread(conversation);

    /// <summary>Of a chat with the person, which need not be there yet.</summary>
    public static string IdOf(Identity person) => PersonPrefix + person.Value;

    /// <summary>Who the chat of this id is with; null where it is the id of a conversation.</summary>
    public static Identity? PersonIn(string id) =>
        id.StartsWith(PersonPrefix, StringComparison.Ordinal) && Identity.Read(id[PersonPrefix.Length..]) is { Kind: IdentityKind.Entra } person ? person : null;

    /// <summary>
    /// From where a chat can be begun: the newest address, if all that are known are of one tenant; whose people a new one would be
    /// with is not known otherwise.
    /// </summary>
    public TeamsAddress? DoorToPeople()
    {
        var all = Addresses;
        return all.Select(address => address.Tenant).Distinct().Take(2).ToList() is [{ Length: > 0 }] ? _newest ?? all[0] : null;
    }

    public Task NoteAsync(Activity activity, ConversationReference reference) => NoteAsync(SeenIn(activity, reference));

    public Task<bool> TryWelcomeAsync(Activity activity, ConversationReference reference) => TryWelcomeAsync(SeenIn(activity, reference), PersonOf(activity));

    /// <summary>A chat that was begun by KpiBot.</summary>
    public Known<TeamsAddress> Add(TeamsAddress address, Identity person) =>
        Add(new(new Destination(IdOf(address.Conversation), DestinationKind.Personal, address.ToString()) { Person = person }, address));

    public void Forget(string conversation) => Forget(known => known.Destination.Id == IdOf(conversation));

    public void ForgetTeam(string team) => Forget(known => known.Address.Team == team);

    private Seen<TeamsAddress> SeenIn(Activity activity, ConversationReference reference)
    {
        var address = TeamsAddress.Of(activity, reference);
        var id = IdOf(address.Conversation);
        _newest = Find(id) is { } known ? address.CompletedBy(known.Address) : address;
        return new(id, KindOf(reference.Conversation), address, PersonOf(activity), reference.Conversation.Name, ActivityLanguage.Of(activity));
    }

    private static Identity? PersonOf(Activity activity) =>
        activity.From is { AadObjectId: { Length: > 0 } person } from && from.Id != activity.Recipient?.Id ? Identity.Entra(person) : null;

    /// <summary>Only what is said to be personal is.</summary>
    private static DestinationKind KindOf(ConversationAccount conversation) => conversation.ConversationType switch
    {
        ConversationAccount.Personal => DestinationKind.Personal,
        ConversationAccount.Channel => DestinationKind.Channel,
        _ => DestinationKind.Group,
    };
}
