using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Sync;

/// <summary>Brings the streams of sources into the store, one after the other. A stream that fails stops no other.</summary>
public sealed class SyncRunner(IFactStore store, TimeProvider clock)
{
    /// <summary>Syncs everything that is configured, and removes what no longer is.</summary>
    public async Task<SyncReport> RunAllAsync(
        IReadOnlyList<IConnector> connectors, IProgress<SyncProgress>? progress = null, CancellationToken cancellation = default)
    {
        var configured = connectors.SelectMany(c => c.Streams).ToDictionary(s => s.Id);
        var forgotten = ForgetConnections(configured.Keys.Select(s => s.Connection).ToHashSet());
        var removed = RemoveStreams(configured);
        var synced = await RunAsync(connectors, progress, cancellation);
        return new SyncReport([.. synced.Streams, .. removed], forgotten);
    }

    /// <summary>Syncs these, and leaves the facts of all others as they are.</summary>
    public async Task<SyncReport> RunAsync(
        IReadOnlyList<IConnector> connectors, IProgress<SyncProgress>? progress = null, CancellationToken cancellation = default)
    {
        var reports = new List<StreamReport>();
        foreach (var connector in connectors)
        {
            foreach (var stream in connector.Streams)
            {
                var started = clock.GetTimestamp();
                var outcome = await SyncAsync(connector, stream, progress, cancellation);
                reports.Add(new StreamReport(stream.Id, stream.Schema.Name, outcome, clock.GetElapsedTime(started)));
            }
        }

        return new SyncReport(reports, []);
    }

    private async Task<StreamOutcome> SyncAsync(
        IConnector connector, StreamDefinition stream, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new SyncProgress(stream.Id, stream.Schema.Name, 0, null));
        try
        {
            using var writing = new StreamWriting(store, stream);
            await foreach (var page in connector.ReadAsync(stream, store.ReadCheckpoint(stream.Id), cancellation))
            {
                writing.Append(page);
                progress?.Report(new SyncProgress(stream.Id, stream.Schema.Name, writing.Rows, page.Total));
            }

            return writing.Complete(clock.GetUtcNow());
        }
        catch (SyncException fault)
        {
            var rows = fault.Error is SyncError.TooManyRejected refused ? refused.Rows : [];
            store.RecordFailure(stream.Id, stream.Schema, new SyncFailure(clock.GetUtcNow(), fault.Error.Message), rows);
            return new StreamOutcome.Failed(fault.Error);
        }
    }

    private string[] ForgetConnections(HashSet<string> configured)
    {
        string[] gone = [.. store.Snapshot.Freshness.Where(f => !f.Stream.IsOwn).Select(f => f.Stream.Connection).Distinct().Where(c => !configured.Contains(c))];
        foreach (var connection in gone)
            store.Forget(connection);
        return gone;
    }

    /// <summary>
    /// Forgets the streams that a configured connection no longer has, or that fill another fact now: their rows would be
    /// counted beside the new ones.
    /// </summary>
    private List<StreamReport> RemoveStreams(Dictionary<StreamId, StreamDefinition> configured)
    {
        var removed = new List<StreamReport>();
        foreach (var stored in store.Snapshot.Freshness.Where(f => !f.Stream.IsOwn))
        {
            if (configured.TryGetValue(stored.Stream, out var stream) && stream.Schema.Name == stored.Fact)
                continue;
            var started = clock.GetTimestamp();
            store.Forget(stored.Stream);
            removed.Add(new StreamReport(stored.Stream, stored.Fact, new StreamOutcome.Removed(), clock.GetElapsedTime(started)));
        }

        return removed;
    }
}
