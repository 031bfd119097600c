using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Sync;

/// <summary>Brings the streams of sources into the store, one after the other. A stream that fails stops no other.</summary>
public sealed class SyncRunner(IFactStore store, TimeProvider clock)
{
    /// <summary>What no connector writes: a stream that is configured again is read from its beginning.</summary>
    private const string NoCheckpoint = "";

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
        var writing = new StreamWriting(store, stream);
        try
        {
            await foreach (var page in connector.ReadAsync(stream, store.ReadCheckpoint(stream.Id), cancellation))
            {
                writing.Append(page);
                progress?.Report(new SyncProgress(stream.Id, stream.Schema.Name, writing.Rows, page.Total));
            }

            return writing.Complete(clock.GetUtcNow());
        }
        catch (SyncException fault)
        {
            return new StreamOutcome.Failed(fault.Error);
        }
        finally
        {
            writing.Dispose();
        }
    }

    private string[] ForgetConnections(HashSet<string> configured)
    {
        string[] gone = [.. store.Snapshot.Freshness.Select(f => f.Stream.Connection).Distinct().Where(c => !configured.Contains(c))];
        foreach (var connection in gone)
            store.Forget(connection);
        return gone;
    }

    /// <summary>
    /// Empties the streams that a configured connection no longer has, or that fill another fact now: their rows would be
    /// counted beside the new ones.
    /// </summary>
    private List<StreamReport> RemoveStreams(Dictionary<StreamId, StreamDefinition> configured)
    {
        var removed = new List<StreamReport>();
        foreach (var stored in store.Snapshot.Freshness.Where(f => f.Rows > 0))
        {
            var isConfigured = configured.TryGetValue(stored.Stream, out var stream) && stream.Schema.Name == stored.Fact;
            if (isConfigured || FactSchemas.Find(stored.Fact) is not { } schema)
                continue;
            var started = clock.GetTimestamp();
            using var sync = store.BeginSync(stored.Stream, schema, new WriteMode.ReplaceAll());
            sync.Append(new FactBatch(schema, [], []), NoCheckpoint);
            sync.Complete(clock.GetUtcNow(), []);
            removed.Add(new StreamReport(stored.Stream, stored.Fact, new StreamOutcome.Removed(), clock.GetElapsedTime(started)));
        }

        return removed;
    }
}
