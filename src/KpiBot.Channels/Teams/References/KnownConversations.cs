using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Teams.References;

/// <summary>
/// The conversations that KpiBot can speak in: every activity brings its conversation up to date, and the store is written only where
/// something changed.
/// </summary>
internal sealed class KnownConversations(IDestinationStore store)
{
    /// <summary>Held while what is written is put in order, and for what is rare until it is written; whoever only reads does not need it.</summary>
    private readonly Lock _writing = new();

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Known> _known = store.ReadAll().Where(d => d.Id.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(d => d.Id, d => new Known(d, TeamsAddress.Read(d.Address)), StringComparer.Ordinal);

    private const string Prefix = "teams:";

    private TeamsAddress? _newest;

    /// <summary>Of the conversation itself, whatever the thread.</summary>
    public static string IdOf(string conversation) => Prefix + ConversationAccount.WithoutThread(conversation);

    public int Count
    {
        get
        {
            lock (_gate)
                return _known.Count;
        }
    }

    public Known? Find(string id)
    {
        lock (_gate)
            return _known.GetValueOrDefault(id);
    }

    /// <summary>The chat in which the person alone reads; null where there is none.</summary>
    public Known? PersonalChatOf(IReadOnlyCollection<Identity> person)
    {
        lock (_gate)
            return _known.Values.FirstOrDefault(known => known.Destination is { Kind: DestinationKind.Personal, Person: { } who } && person.Contains(who));
    }

    /// <summary>
    /// From where a chat can be begun: the newest address, if all that are known are of one tenant; whose people a new one would be
    /// with is not known otherwise.
    /// </summary>
    public TeamsAddress? DoorToPeople()
    {
        lock (_gate)
        {
            var tenants = _known.Values.Select(known => known.Address.Tenant).Distinct().Take(2).ToList();
            return tenants is [{ Length: > 0 }] ? _newest ?? _known.Values.First().Address : null;
        }
    }

    /// <summary>Somebody spoke, or KpiBot was added: so it may speak here, at this address.</summary>
    public Task NoteAsync(Activity activity, ConversationReference reference) => ChangeAsync(activity, reference, destination => destination);

    /// <summary>True for the first time only, also beyond a restart, until the conversation is forgotten.</summary>
    public async Task<bool> TryWelcomeAsync(Activity activity, ConversationReference reference)
    {
        var isFirst = false;
        await ChangeAsync(activity, reference, destination =>
        {
            isFirst = !destination.IsWelcomed;
            return destination with { IsWelcomed = true, AddedBy = PersonOf(activity) ?? destination.AddedBy };
        }).ConfigureAwait(false);
        return isFirst;
    }

    /// <summary>A chat that was begun by KpiBot.</summary>
    public Known Add(TeamsAddress address, Identity person)
    {
        var added = new Destination(IdOf(address.Conversation), DestinationKind.Personal, address.ToString()) { Person = person };
        lock (_writing)
            return Find(added.Id) ?? Keep(added, address);
    }

    /// <summary>Nothing can be said there any more. What is gone altogether is forgotten, so that a chat can be begun anew.</summary>
    /// <returns>The conversation; null where it is not known, or had been stopped before.</returns>
    public Destination? Stop(string id, StopReason reason)
    {
        lock (_writing)
        {
            if (Find(id) is not { Destination.Stopped: null } known)
                return null;
            if (reason is not StopReason.ConversationGone)
                return Keep(known.Destination with { Stopped = reason }, known.Address).Destination;
            Forget(gone => gone.Destination.Id == id);
            return known.Destination;
        }
    }

    public void Forget(string conversation) => Forget(known => known.Destination.Id == IdOf(conversation));

    public void ForgetTeam(string team) => Forget(known => known.Address.Team == team);

    private void Forget(Func<Known, bool> isGone)
    {
        lock (_writing)
        {
            List<string> gone;
            lock (_gate)
            {
                gone = [.. _known.Values.Where(isGone).Select(known => known.Destination.Id)];
                gone.ForEach(id => _known.Remove(id));
            }

            if (gone.Count > 0)
                store.Forget(gone);
        }
    }

    private Task ChangeAsync(Activity activity, ConversationReference reference, Func<Destination, Destination> change)
    {
        if (IsUnchanged(After(activity, reference, change)))
            return Task.CompletedTask;
        lock (_writing)
        {
            // What was read before may have been changed while this waited.
            var after = After(activity, reference, change);
            if (IsUnchanged(after))
                return Task.CompletedTask;
            Hold(after);
            return store.WriteAsync(after.Destination);
        }
    }

    private bool IsUnchanged(Known after)
    {
        lock (_gate)
        {
            _newest = after.Address;
            return _known.TryGetValue(after.Destination.Id, out var known) && known.Destination == after.Destination;
        }
    }

    private Known After(Activity activity, ConversationReference reference, Func<Destination, Destination> change)
    {
        var address = TeamsAddress.Of(activity, reference);
        var id = IdOf(address.Conversation);
        var kind = KindOf(reference.Conversation);
        var known = Find(id);
        if (known is not null)
            address = address with { Tenant = address.Tenant ?? known.Address.Tenant, Team = address.Team ?? known.Address.Team, UserId = address.UserId ?? known.Address.UserId };
        var before = known?.Destination ?? new(id, kind, "");
        var language = ActivityLanguage.Of(activity);
        return new(change(before with
        {
            Kind = kind,
            Address = address == known?.Address ? before.Address : address.ToString(),
            Name = reference.Conversation.Name ?? before.Name,
            Person = kind is DestinationKind.Personal ? PersonOf(activity) ?? before.Person : null,
            Language = kind is DestinationKind.Personal ? language ?? before.Language : before.Language ?? language,
            Stopped = null,
        }), address);
    }

    private Known Keep(Destination destination, TeamsAddress address)
    {
        var kept = Hold(new(destination, address));
        store.Write(destination);
        return kept;
    }

    private Known Hold(Known known)
    {
        lock (_gate)
            _known[known.Destination.Id] = known;
        return known;
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

/// <summary>A destination, and its address read.</summary>
internal sealed record Known(Destination Destination, TeamsAddress Address);
