using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>Works on the queued turns, one after the other, and survives whatever one of them does.</summary>
internal sealed class TurnWorker(TurnQueue queue, TurnHandler handler, ILogger<TurnWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var turn in queue.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            await RunAsync(turn, stoppingToken).ConfigureAwait(false);
    }

    /// <summary>What was accepted is answered before the host stops, as far as its patience goes.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        if (ExecuteTask is { } work)
            await work.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

#pragma warning disable CA1031 // Whatever one turn does, the next one is worked on.
    private async Task RunAsync(TurnContext turn, CancellationToken stopping)
    {
        try
        {
            await handler.HandleAsync(turn, stopping).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            log.TurnFailed(fault, turn.Activity.Id, turn.Activity.Conversation?.Id);
        }
    }
#pragma warning restore CA1031
}
