namespace KpiBot.Core.Conversations;

/// <summary>
/// One message at a time in each thread: what is read of a thread is still what it says when the message is added to it.
/// Shared by all conversations over the same store.
/// </summary>
public sealed class ThreadTurns
{
    private readonly Dictionary<string, Queue> queues = new(StringComparer.Ordinal);

    /// <summary>Held while settings are read and written, which are written from several threads.</summary>
    internal Lock Settings { get; } = new();

    /// <summary>How many threads a message is being answered in.</summary>
    public int Busy
    {
        get
        {
            lock (queues)
                return queues.Count;
        }
    }

    /// <summary>Waits for the messages before it in the thread.</summary>
    /// <param name="thread">Null where nothing is remembered, and nothing has to be waited for.</param>
    /// <returns>To be disposed of when the message has been remembered.</returns>
    public async ValueTask<IDisposable?> TakeAsync(string? thread, CancellationToken cancellation)
    {
        if (thread is null)
            return null;
        var queue = Join(thread);
        try
        {
            await queue.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch
        {
            Leave(thread, queue);
            throw;
        }

        return new Held(this, thread, queue);
    }

    private Queue Join(string thread)
    {
        lock (queues)
        {
            if (!queues.TryGetValue(thread, out var queue))
                queues[thread] = queue = new();
            queue.Length++;
            return queue;
        }
    }

    private void Leave(string thread, Queue queue)
    {
        lock (queues)
        {
            if (--queue.Length > 0)
                return;
            queues.Remove(thread);
            queue.Turn.Dispose();
        }
    }

    private sealed class Queue
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        /// <summary>Messages that wait or are being answered.</summary>
        public int Length { get; set; }
    }

    private sealed class Held(ThreadTurns turns, string thread, Queue queue) : IDisposable
    {
        public void Dispose()
        {
            queue.Turn.Release();
            turns.Leave(thread, queue);
        }
    }
}
