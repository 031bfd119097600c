using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging;

namespace KpiBot.Core.Delivery;

/// <summary>Takes one message one step further: composes it, gives it to its channel once, and keeps what came of it.</summary>
internal sealed class OutboxTurn(
    Outbox outbox, IOutboxStore store, IReadOnlyList<IChannelSender> channels, IReadOnlyList<IMessageComposer> composers, IDeliveryTrail trail, TimeProvider clock, ILogger log)
{
    private readonly ParkedNotices notices = new(channels);

    /// <returns>The entry as it is kept from now on.</returns>
    /// <exception cref="OperationCanceledException">The host has no more patience: what is on its way is found as such at the next start.</exception>
    public async Task<OutboxEntry> TakeAsync(OutboxEntry entry, CancellationToken cut)
    {
        if (entry.State is OutboxState.Sending)
        {
            // The process ended between this and the channel's confirmation.
            if (entry.MayBeRepeat)
                return await ParkAsync(entry, new(ParkReason.Unconfirmed), cut).ConfigureAwait(false);
            entry = entry with { MayBeRepeat = true };
        }

        if (entry.Message.Expires <= clock.GetUtcNow())
            return await ParkAsync(entry, new(ParkReason.Expired), cut).ConfigureAwait(false);
        if (ChannelOf(entry.Message.Place) is not { } channel)
            return await PostponeAsync(entry with { Attempts = entry.Attempts + 1 }, after: null, "its channel is off", cut).ConfigureAwait(false);
        if (channel.Find(entry.Message.Place) is not { } place)
            return await ParkAsync(entry, new(ParkReason.PlaceUnknown), cut).ConfigureAwait(false);
        if (place.Stopped is { } stop)
            return await ParkAsync(entry, new(ParkReason.PlaceStopped, stop), cut).ConfigureAwait(false);
        if (composers.FirstOrDefault(composer => composer.Kind == entry.Message.Content.Kind) is not { } composer)
            return await ParkAsync(entry, new(ParkReason.ContentUnknown), cut).ConfigureAwait(false);
        return await ComposeAsync(entry, composer, place, cut).ConfigureAwait(false) switch
        {
            null => await PostponeAsync(entry with { Attempts = entry.Attempts + 1 }, after: null, "it could not be composed", cut).ConfigureAwait(false),
            Composed.Later later => entry with { State = entry.FirstTriedAt is null ? OutboxState.Waiting : OutboxState.Postponed, Due = OutboxRules.NoEarlierThan(later.At, clock.GetUtcNow()) },
            Composed.Ready ready => await SendAsync(entry, channel, place, ready.Answer, cut).ConfigureAwait(false),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };
    }

    private IChannelSender? ChannelOf(string place) => channels.FirstOrDefault(channel => place.StartsWith(channel.Prefix, StringComparison.Ordinal));

    private async Task<OutboxEntry> SendAsync(OutboxEntry entry, IChannelSender channel, Destination place, Answer answer, CancellationToken cut)
    {
        var now = clock.GetUtcNow();
        entry = entry with { State = OutboxState.Sending, Attempts = entry.Attempts + 1, FirstTriedAt = entry.FirstTriedAt ?? now };
        var earlier = EarlierOf(entry.Message);
        await KeepAsync(entry, () => store.WriteAsync(entry), cut).ConfigureAwait(false);
        return await DeliverAsync(channel, new(entry.Message.Place, answer, earlier, entry.MayBeRepeat), cut).ConfigureAwait(false) switch
        {
            DeliveryResult.Delivered delivered => await ConfirmAsync(entry, delivered, place, answer, cut).ConfigureAwait(false),
            DeliveryResult.Postponed postponed => await PostponeAsync(entry, postponed.After, postponed.Sentence, cut).ConfigureAwait(false),
            DeliveryResult.Stopped stopped => await ParkAsync(entry, new(ParkReason.PlaceStopped, stopped.Reason, stopped.Sentence), cut).ConfigureAwait(false),
            DeliveryResult.Refused refused => await ParkAsync(entry, new(ParkReason.Refused, Sentence: refused.Sentence), cut).ConfigureAwait(false),
            DeliveryResult.Unconfirmed doubt => entry.MayBeRepeat
                ? await ParkAsync(entry, new(ParkReason.Unconfirmed, Sentence: doubt.Sentence), cut).ConfigureAwait(false)
                : await PostponeAsync(entry with { MayBeRepeat = true }, after: null, doubt.Sentence, cut).ConfigureAwait(false),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };
    }

    private EarlierMessages EarlierOf(OutboxMessage message) => new(
        message.Thread is { } thread ? store.FindHead(thread, message.Place)?.Reference : null,
        message.Replaces is { } key && store.Find(key) is { State: OutboxState.Delivered } replaced && replaced.Message.Place == message.Place ? replaced.Reference : null);

    private async Task<OutboxEntry> ConfirmAsync(OutboxEntry entry, DeliveryResult.Delivered delivered, Destination place, Answer answer, CancellationToken cut)
    {
        var ended = entry with { State = OutboxState.Delivered, Reference = delivered.Reference, EndedAt = clock.GetUtcNow() };
        // The record first: written together mostly, and never missing where the message is said to be delivered.
        await Task.WhenAll(
            KeepAsync(entry, () => trail.DeliveredAsync(ended, place, answer), cut),
            KeepAsync(entry, () => store.WriteAsync(ended), cut)).ConfigureAwait(false);
        return ended;
    }

    private async Task<OutboxEntry> PostponeAsync(OutboxEntry entry, TimeSpan? after, string sentence, CancellationToken cut)
    {
        var now = clock.GetUtcNow();
        var first = entry.FirstTriedAt ?? now;
        var due = now + OutboxRules.WaitAfter(entry.Attempts, after);
        if (due - first > OutboxRules.GivesUpAfter)
            return await ParkAsync(entry, new(ParkReason.GivenUp, Sentence: sentence), cut).ConfigureAwait(false);
        var postponed = entry with { State = OutboxState.Postponed, Due = due, FirstTriedAt = first };
        await KeepAsync(entry, () => store.WriteAsync(postponed), cut).ConfigureAwait(false);
        log.MessagePostponed(entry.Message.Key, entry.Message.Place, entry.Attempts, sentence, due);
        return postponed;
    }

    private async Task<OutboxEntry> ParkAsync(OutboxEntry entry, Parking parking, CancellationToken cut)
    {
        var parked = entry with { State = OutboxState.Parked, Parking = parking, EndedAt = clock.GetUtcNow() };
        var notice = notices.Of(parked, ChannelOf(entry.Message.Place)?.Find(entry.Message.Place));
        log.MessageParked(entry.Message.Key, entry.Message.Place, parking.Reason, parking.Sentence ?? parking.Text.English);
        if (notice is null)
            log.NobodyToTellOfParking(entry.Message.Key, entry.Message.Place);
        await Task.WhenAll(
            KeepAsync(entry, () => trail.ParkedAsync(parked), cut),
            KeepAsync(entry, async () => outbox.Take(await store.WriteAsync(parked, notice).ConfigureAwait(false)), cut)).ConfigureAwait(false);
        return parked;
    }

#pragma warning disable CA1031 // Whatever goes wrong with one message, the others go on.
    /// <returns>Null where it could not be composed.</returns>
    private async Task<Composed?> ComposeAsync(OutboxEntry entry, IMessageComposer composer, Destination place, CancellationToken cut)
    {
        try
        {
            return await composer.ComposeAsync(entry.Message, place, cut).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cut.IsCancellationRequested)
        {
            log.MessageNotComposed(fault, entry.Message.Key, entry.Message.Place);
            return null;
        }
    }

    private async Task<DeliveryResult> DeliverAsync(IChannelSender channel, Outgoing message, CancellationToken cut)
    {
        try
        {
            return await channel.DeliverAsync(message, cut).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cut.IsCancellationRequested)
        {
            log.ChannelFailed(fault, message.Place);
            return new DeliveryResult.Unconfirmed(fault.Message);
        }
    }

    /// <summary>A message that its channel has accepted must not be sent again because the store is busy failing: so it is tried until it works.</summary>
    private async Task KeepAsync(OutboxEntry entry, Func<Task> write, CancellationToken cut)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await write().ConfigureAwait(false);
                return;
            }
            catch (Exception fault) when (!cut.IsCancellationRequested)
            {
                log.OutboxNotWritten(fault, entry.Message.Key, tries);
            }

            await Task.Delay(OutboxRules.StoreWaitAfter(tries), clock, cut).ConfigureAwait(false);
        }
    }
#pragma warning restore CA1031
}
