namespace KpiBot.Core.Delivery;

/// <summary>What is to be said in one place, in its order.</summary>
internal sealed class OutboxLane(string place)
{
    private readonly SortedDictionary<long, OutboxEntry> entries = [];

    public string Place => place;

    /// <summary>Whether one of its messages is on its way.</summary>
    public bool IsBusy { get; set; }

    public bool IsEmpty => entries.Count == 0;

    /// <summary>When it is looked at next; null while nothing is to be done.</summary>
    public DateTimeOffset? Wake { get; set; }

    /// <summary>Adds it, or brings it up to date; one that has ended leaves.</summary>
    public void Put(OutboxEntry entry)
    {
        if (entry.IsEnded)
            entries.Remove(entry.Number);
        else
            entries[entry.Number] = entry;
    }

    /// <summary>The first that is due, or when there will be one. What waits for its time lets others pass, what failed does not.</summary>
    public (OutboxEntry? Entry, DateTimeOffset? Wake) Next(DateTimeOffset now)
    {
        DateTimeOffset? wake = null;
        foreach (var entry in entries.Values)
        {
            if (entry.WakeAt <= now)
                return (entry, now);
            wake = wake is { } earlier && earlier < entry.WakeAt ? earlier : entry.WakeAt;
            if (entry.State is not OutboxState.Waiting)
                break;
        }

        return (null, wake);
    }
}
