using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Receiving;

/// <summary>What was accepted and outlives its request. The host stops once all of it is done, as far as its patience goes.</summary>
internal sealed class AcceptedWork(ILogger<AcceptedWork> log) : IHostedService, IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _cut = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private bool _isClosed;

    /// <summary>Begins the work apart from the caller. False where the host is stopping: then nothing was begun.</summary>
    /// <param name="work">Its token ends when the host's patience does.</param>
    public bool TryStart(Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;
            _running++;
        }

        _ = Task.Run(() => RunAsync(work));
        return true;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _isClosed = true;
            if (_running == 0)
                _done.TrySetResult();
        }

        await _done.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _cut.CancelAsync().ConfigureAwait(false);
    }

    public void Dispose() => _cut.Dispose();

#pragma warning disable CA1031 // Whatever one piece of work does, the others go on.
    private async Task RunAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_cut.Token).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            log.WorkFailed(fault);
        }
        finally
        {
            lock (_gate)
            {
                if (--_running == 0 && _isClosed)
                    _done.TrySetResult();
            }
        }
    }
#pragma warning restore CA1031
}
