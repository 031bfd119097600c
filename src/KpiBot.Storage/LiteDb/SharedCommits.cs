namespace KpiBot.Storage.LiteDb;

/// <summary>
/// Writes what many ask for at the same time in one transaction: a commit costs as much for one as for all of them. It has a thread
/// of its own, since LiteDB blocks it and needs one of the pool meanwhile; whoever waits blocks none.
/// </summary>
internal sealed class SharedCommits : IDisposable
{
    private sealed class Waiting(Action work)
    {
        public Action Work => work;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private readonly StoreTransactions _transactions;
    private readonly object _gate = new();
    private readonly Thread _writer;
    private List<Waiting> _waiting = [];
    private bool _isClosed;

    public SharedCommits(StoreTransactions transactions)
    {
        _transactions = transactions;
        _writer = new(WriteAll) { IsBackground = true, Name = "KpiBot store" };
        _writer.Start();
    }

    /// <param name="work">May run twice: again by itself where what it shared a transaction with has failed.</param>
    /// <returns>Completed when the work is durable; failed where it failed.</returns>
    public Task TransactAsync(Action work)
    {
        var own = new Waiting(work);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _waiting.Add(own);
            Monitor.Pulse(_gate);
        }

        return own.Done.Task;
    }

    /// <summary>Waits for what was asked for.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.Pulse(_gate);
        }

        _writer.Join();
    }

    private void WriteAll()
    {
        while (Take() is { } group)
        {
            if (group.Count == 1 || !TryWriteTogether(group))
                group.ForEach(WriteAlone);
        }
    }

    /// <summary>All that is waited for; null at the end.</summary>
    private List<Waiting>? Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_isClosed)
                    return null;
                Monitor.Wait(_gate);
            }

            var group = _waiting;
            _waiting = [];
            return group;
        }
    }

#pragma warning disable CA1031 // Every fault is told to who asked for the work.
    private bool TryWriteTogether(List<Waiting> group)
    {
        try
        {
            _transactions.Transact(() => group.ForEach(one => one.Work()));
        }
        catch (Exception)
        {
            // One of them; the others must not suffer for it.
            return false;
        }

        group.ForEach(one => one.Done.SetResult());
        return true;
    }

    private void WriteAlone(Waiting one)
    {
        try
        {
            _transactions.Transact(one.Work);
            one.Done.SetResult();
        }
        catch (Exception fault)
        {
            one.Done.SetException(fault);
        }
    }
#pragma warning restore CA1031
}
