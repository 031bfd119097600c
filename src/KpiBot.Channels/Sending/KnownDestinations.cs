using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Sending;

/// <summary>
/// Where a channel can speak: whatever arrives brings its own place up to date, and the store is written only where something changed.
/// </summary>
/// <param name="prefix">What the ids of the channel's destinations begin with.</param>
internal abstract class KnownDestinations<TAddress>(IDestinationStore store, string prefix)
    where TAddress : class, IKeptAddress<TAddress>
{
    /// <summary>Held while what is written is put in order, and for what is rare until it is written; whoever only reads does not need it.</summary>
    private readonly Lock _writing = new();

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Known<TAddress>> _known = store.ReadAll().Where(d => d.Id.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(d => d.Id, d => new Known<TAddress>(d, TAddress.Read(d.Address)), StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_gate)
                return _known.Count;
        }
    }

    protected IReadOnlyList<TAddress> Addresses
    {
        get
        {
            lock (_gate)
                return [.. _known.Values.Select(known => known.Address)];
        }
    }

    public Known<TAddress>? Find(string id)
    {
        lock (_gate)
            return _known.GetValueOrDefault(id);
    }

    /// <summary>Where the person alone reads; null where there is no such place.</summary>
    public Known<TAddress>? PersonalOf(IReadOnlyCollection<Identity> person)
    {
        lock (_gate)
            return _known.Values.FirstOrDefault(known => known.Destination is { Kind: DestinationKind.Personal, Person: { } who } && person.Contains(who));
    }

    /// <summary>Somebody spoke there, or KpiBot was added: so it may speak there, at this address.</summary>
    public Task NoteAsync(Seen<TAddress> seen) => ChangeAsync(seen, destination => destination);

    /// <summary>True for the first time only, also beyond a restart, until the place is forgotten.</summary>
    public async Task<bool> TryWelcomeAsync(Seen<TAddress> seen, Identity? addedBy)
    {
        var isFirst = false;
        await ChangeAsync(seen, destination =>
        {
            isFirst = !destination.IsWelcomed;
            return destination with { IsWelcomed = true, AddedBy = addedBy ?? destination.AddedBy };
        }).ConfigureAwait(false);
        return isFirst;
    }

    /// <summary>Nothing can be said there any more. What is gone altogether is forgotten, so that it can be begun anew.</summary>
    /// <returns>The destination; null where it is not known, or had been stopped before.</returns>
    public Destination? Stop(string id, StopReason reason)
    {
        lock (_writing)
        {
            if (Find(id) is not { Destination.Stopped: null } known)
                return null;
            if (reason is not StopReason.ConversationGone)
                return Keep(known with { Destination = known.Destination with { Stopped = reason } }).Destination;
            Forget(gone => gone.Destination.Id == id);
            return known.Destination;
        }
    }

    /// <summary>One that was begun by KpiBot; where it is known already, as it is known.</summary>
    protected Known<TAddress> Add(Known<TAddress> begun)
    {
        lock (_writing)
            return Find(begun.Destination.Id) ?? Keep(begun);
    }

    protected void Forget(Func<Known<TAddress>, bool> isGone)
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

    private Task ChangeAsync(Seen<TAddress> seen, Func<Destination, Destination> change)
    {
        if (IsUnchanged(After(seen, change)))
            return Task.CompletedTask;
        lock (_writing)
        {
            // What was read before may have been changed while this waited.
            var after = After(seen, change);
            if (IsUnchanged(after))
                return Task.CompletedTask;
            Hold(after);
            return store.WriteAsync(after.Destination);
        }
    }

    private bool IsUnchanged(Known<TAddress> after) => Find(after.Destination.Id)?.Destination == after.Destination;

    private Known<TAddress> After(Seen<TAddress> seen, Func<Destination, Destination> change)
    {
        var known = Find(seen.Id);
        var address = known is null ? seen.Address : seen.Address.CompletedBy(known.Address);
        var before = known?.Destination ?? new(seen.Id, seen.Kind, "");
        return new(change(before with
        {
            Kind = seen.Kind,
            Address = known is not null && address.Equals(known.Address) ? before.Address : address.ToString()!,
            Name = seen.Name ?? before.Name,
            Person = seen.Kind is DestinationKind.Personal ? seen.Person ?? before.Person : null,
            Language = seen.Kind is DestinationKind.Personal ? seen.Language ?? before.Language : before.Language ?? seen.Language,
            Stopped = null,
        }), address);
    }

    private Known<TAddress> Keep(Known<TAddress> known)
    {
        Hold(known);
        store.Write(known.Destination);
        return known;
    }

    private void Hold(Known<TAddress> known)
    {
        lock (_gate)
            _known[known.Destination.Id] = known;
    }
}
