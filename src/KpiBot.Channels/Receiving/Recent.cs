namespace KpiBot.Channels.Receiving;

/// <summary>
/// What is remembered for a while under a key. Never holds more than it may: where there is more, the oldest goes before its time.
/// </summary>
internal sealed class Recent<TKey, TValue>(TimeSpan window, int most, TimeProvider time) where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, (TValue Value, long At)> _known = [];
    private readonly Queue<(TKey Key, long At)> _order = [];

    /// <summary>How many are remembered, those whose time is over until the next call.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _known.Count;
        }
    }

    /// <summary>What was added less than the window ago; null where nothing was.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        lock (_gate)
        {
            Expire();
            var isKnown = _known.TryGetValue(key, out var known);
            value = known.Value;
            return isKnown;
        }
    }

    /// <summary>False where the key was added less than the window ago: then nothing changes.</summary>
    public bool TryAdd(TKey key, TValue value)
    {
        lock (_gate)
        {
            Expire();
            if (_known.ContainsKey(key))
                return false;
            Add(key, value);
            return true;
        }
    }

    /// <summary>Replaces what there is, and counts from now.</summary>
    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            Expire();
            _known.Remove(key);
            Add(key, value);
        }
    }

    public void Remove(TKey key)
    {
        lock (_gate)
            _known.Remove(key);
    }

    private void Add(TKey key, TValue value)
    {
        var now = time.GetTimestamp();
        _known.Add(key, (value, now));
        _order.Enqueue((key, now));
        while (_order.Count > most)
            RemoveOldest();
    }

    private void Expire()
    {
        while (_order.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) >= window)
            RemoveOldest();
    }

    /// <summary>A key that was removed and added again stands twice in the order, and goes with the later one.</summary>
    private void RemoveOldest()
    {
        var (key, at) = _order.Dequeue();
        if (_known.TryGetValue(key, out var known) && known.At == at)
            _known.Remove(key);
    }
}
