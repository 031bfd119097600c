namespace KpiBot.Channels.Sending;

/// <summary>Under each name one at a time, in the order of coming. Names that nobody is in or waits for are not kept.</summary>
internal sealed class Lanes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <returns>To be disposed of by whoever leaves.</returns>
    public async ValueTask<IDisposable> EnterAsync(string name, CancellationToken cancellation)
    {
        var own = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task? before;
        lock (_gate)
        {
            before = _last.GetValueOrDefault(name);
            _last[name] = own.Task;
        }

        var place = new Place(this, name, own);
        if (before is null)
            return place;
        try
        {
            await before.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch
        {
            // Those behind still have those before to wait for.
            _ = before.ContinueWith((_, left) => ((IDisposable)left!).Dispose(), place, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }

        return place;
    }

    private sealed class Place(Lanes lanes, string name, TaskCompletionSource own) : IDisposable
    {
        public void Dispose()
        {
            lock (lanes._gate)
            {
                if (lanes._last.GetValueOrDefault(name) == own.Task)
                    lanes._last.Remove(name);
            }

            own.TrySetResult();
        }
    }
}
