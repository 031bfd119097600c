using KpiBot.Channels.Slack.Api;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>What an event tells of where it came from.</summary>
/// <param name="Person">Who alone reads there; null where several do.</param>
internal sealed record SeenPlace(SlackPlace Place, DestinationKind Kind, Identity? Person = null, string? Name = null, UiLanguage? Language = null);

/// <summary>
/// The channels and direct messages that KpiBot can speak in: every event brings its own up to date, and the store is written only where
/// something changed.
/// </summary>
internal sealed class KnownPlaces(IDestinationStore store)
{
    private const string Prefix = "slack:";

    /// <summary>Held while the store is written, which may have to wait for a sync; whoever only reads does not.</summary>
    private readonly Lock _writing = new();

    private readonly Lock _gate = new();
    private readonly Dictionary<string, KnownPlace> _known = store.ReadAll().Where(d => d.Id.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(d => d.Id, d => new KnownPlace(d, SlackAddress.Read(d.Address)), StringComparer.Ordinal);

    /// <summary>Of the channel itself, whatever the thread.</summary>
    public static string IdOf(string channel) => SharedPlace.Slack(channel).Id;

    public int Count
    {
        get
        {
            lock (_gate)
                return _known.Count;
        }
    }

    public KnownPlace? Find(string channel)
    {
        lock (_gate)
            return _known.GetValueOrDefault(IdOf(channel));
    }

    /// <summary>The direct message in which the person alone reads; null where there is none.</summary>
    public KnownPlace? DirectMessageOf(IReadOnlyCollection<Identity> person)
    {
        lock (_gate)
            return _known.Values.FirstOrDefault(known => known.Destination is { Kind: DestinationKind.Personal, Person: { } who } && person.Contains(who));
    }

    /// <summary>Somebody spoke there, or KpiBot was added: so it may speak there.</summary>
    public void Note(SeenPlace seen) => Change(seen, destination => destination);

    /// <summary>True for the first time only, also beyond a restart, until the channel is forgotten.</summary>
    public bool TryWelcome(SeenPlace seen, Identity? addedBy)
    {
        var isFirst = false;
        Change(seen, destination =>
        {
            isFirst = !destination.IsWelcomed;
            return destination with { IsWelcomed = true, AddedBy = addedBy ?? destination.AddedBy };
        });
        return isFirst;
    }

    /// <summary>Nothing can be said there any more. What is gone altogether is forgotten, so that it can be begun anew.</summary>
    /// <returns>The destination; null where it is not known, or had been stopped before.</returns>
    public Destination? Stop(string channel, StopReason reason)
    {
        lock (_writing)
        {
            if (Find(channel) is not { Destination.Stopped: null } known)
                return null;
            if (reason is not StopReason.ConversationGone)
                return Keep(known with { Destination = known.Destination with { Stopped = reason } }).Destination;
            Forget(gone => gone.Destination.Id == known.Destination.Id);
            return known.Destination;
        }
    }

    /// <summary>KpiBot is in the channel no longer.</summary>
    public void Forget(string channel) => Forget(known => known.Destination.Id == IdOf(channel));

    /// <summary>KpiBot is in the workspace, or in the whole organisation, no longer.</summary>
    public void ForgetAll(WorkspaceId installed) => Forget(known => installed.Team.Length > 0
        ? known.Address.Team == installed.Team
        : known.Address.Enterprise == installed.Enterprise);

    private void Forget(Func<KnownPlace, bool> isGone)
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

    private void Change(SeenPlace seen, Func<Destination, Destination> change)
    {
        if (IsUnchanged(After(seen, change)))
            return;
        lock (_writing)
        {
            // What was read before may have been changed while this waited.
            var after = After(seen, change);
            if (!IsUnchanged(after))
                Keep(after);
        }
    }

    private bool IsUnchanged(KnownPlace after)
    {
        lock (_gate)
            return _known.TryGetValue(after.Destination.Id, out var known) && known.Destination == after.Destination;
    }

    private KnownPlace After(SeenPlace seen, Func<Destination, Destination> change)
    {
        var known = Find(seen.Place.ChannelId);
        var address = new SlackAddress(seen.Place.TeamId, seen.Place.EnterpriseId ?? known?.Address.Enterprise, seen.Place.ChannelId);
        var before = known?.Destination ?? new(IdOf(seen.Place.ChannelId), seen.Kind, "");
        return new(change(before with
        {
            Kind = seen.Kind,
            Address = address == known?.Address ? before.Address : address.ToString(),
            Name = seen.Name ?? before.Name,
            Person = seen.Kind is DestinationKind.Personal ? seen.Person ?? before.Person : null,
            Language = seen.Kind is DestinationKind.Personal ? seen.Language ?? before.Language : before.Language ?? seen.Language,
            Stopped = null,
        }), address);
    }

    private KnownPlace Keep(KnownPlace kept)
    {
        lock (_gate)
            _known[kept.Destination.Id] = kept;
        store.Write(kept.Destination);
        return kept;
    }
}

/// <summary>A destination, and its address read.</summary>
internal sealed record KnownPlace(Destination Destination, SlackAddress Address);
