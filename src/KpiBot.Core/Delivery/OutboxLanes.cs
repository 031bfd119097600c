namespace KpiBot.Core.Delivery;

/// <summary>Wakes places when something is to be said there. Used by one thread at a time.</summary>
internal sealed class OutboxLanes
{
    private readonly Dictionary<string, OutboxLane> lanes = new(StringComparer.Ordinal);

    /// <summary>A lane stands here once for each time that it was to be woken at; only its newest counts.</summary>
    private readonly PriorityQueue<OutboxLane, DateTimeOffset> wakes = new();

    /// <summary>When something is to be done next; null for never. May be too early, never too late.</summary>
    public DateTimeOffset? NextWake => wakes.TryPeek(out _, out var at) ? at : null;

    public void Put(OutboxEntry entry, DateTimeOffset now)
    {
        var place = entry.Message.Place;
        if (!lanes.TryGetValue(place, out var lane))
            lanes[place] = lane = new(place);
        lane.Put(entry);
        Schedule(lane, now);
    }

    /// <summary>A message that is due, of the place that has waited longest and is not spoken in; null for none.</summary>
    public OutboxEntry? Take(DateTimeOffset now)
    {
        while (wakes.TryPeek(out var lane, out var at) && at <= now)
        {
            wakes.Dequeue();
            if (lane.IsBusy || lane.Wake != at)
                continue;
            if (lane.Next(now).Entry is { } entry)
            {
                (lane.IsBusy, lane.Wake) = (true, null);
                return entry;
            }

            Schedule(lane, now);
        }

        return null;
    }

    /// <summary>What was taken has come back.</summary>
    public void Return(OutboxEntry entry, DateTimeOffset now)
    {
        lanes[entry.Message.Place].IsBusy = false;
        Put(entry, now);
    }

    private void Schedule(OutboxLane lane, DateTimeOffset now)
    {
        if (lane.IsBusy)
            return;
        if (lane.IsEmpty)
        {
            lane.Wake = null;
            lanes.Remove(lane.Place);
        }
        else if (lane.Next(now).Wake is { } wake && lane.Wake != wake)
        {
            lane.Wake = wake;
            wakes.Enqueue(lane, wake);
        }
    }
}
