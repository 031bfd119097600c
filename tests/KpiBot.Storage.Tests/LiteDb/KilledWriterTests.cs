using System.Globalization;
using KpiBot.Core.Facts;
using KpiBot.Storage.CrashWriter;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Storage.Tests.LiteDb;

public sealed class KilledWriterTests : IDisposable
{
    private const int Kills = 20;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_process_killed_at_any_moment_loses_nothing_that_it_acknowledged_and_leaves_nothing_half()
    {
        var random = new Random(20261123);
        var (batch, sync) = (0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = WriteAndKill(acknowledgements: random.Next(1, 10), spins: random.Next(0, 400_000));
            (batch, sync) = (Math.Max(batch, acknowledged.Batch), Math.Max(sync, acknowledged.Sync));
            using var store = LiteDbStore.Open(folder.Path);
            var committed = int.Parse(store.ReadCheckpoint(NumberedBatches.Stream) ?? "0", CultureInfo.InvariantCulture);
            Assert.InRange(committed, batch, batch + 1);
            var visible = await CountBatches(store);
            Assert.InRange(visible, sync, committed);
            Assert.Equal(0, visible % NumberedBatches.PerSync);
            (batch, sync) = (committed, visible);
        }
    }

    [Fact]
    public async Task What_a_killed_process_committed_becomes_visible_with_the_sync_that_resumes_it()
    {
        var (batch, _) = WriteAndKill(acknowledgements: 4, spins: 0);
        using var store = LiteDbStore.Open(folder.Path);
        using (var resumed = store.BeginSync(NumberedBatches.Stream, NumberedBatches.Schema, NumberedBatches.Mode))
            resumed.Complete(DateTimeOffset.UnixEpoch, []);
        Assert.InRange(await CountBatches(store), batch, batch + 1);
    }

    /// <returns>The last batch and the last sync that the process acknowledged, zero where it came to none.</returns>
    private (int Batch, int Sync) WriteAndKill(int acknowledgements, int spins)
    {
        using var writer = new WriterProcess(folder.Path);
        var lines = new List<string>();
        while (lines.Count < acknowledgements && writer.ReadAcknowledgement() is { } line)
            lines.Add(line);
        Assert.Equal(acknowledgements, lines.Count);
        Thread.SpinWait(spins);
        lines.AddRange(writer.Kill());
        return (Last(lines, "batch "), Last(lines, "sync "));
    }

    private static int Last(List<string> lines, string kind) =>
        lines.FindLast(line => line.StartsWith(kind, StringComparison.Ordinal)) is { } line ? int.Parse(line[kind.Length..], CultureInfo.InvariantCulture) : 0;

    /// <summary>Batches 1 to n, each whole; anything else fails.</summary>
    private static async Task<int> CountBatches(LiteDbStore store)
    {
        var days = new DaySelection.Within("created_on", new(DateOnly.MinValue, DateOnly.MaxValue));
        var query = new FactAggregation("leads", Aggregate.Count, null, days, [], "EUR") { GroupBy = ["campaign"] };
        var rows = (await store.Snapshot.AggregateAsync(query)).Groups.ToDictionary(group => group.Members[0]!, group => (int)group.Rows);
        Assert.Equal(Enumerable.Range(1, rows.Count).ToDictionary(n => n.ToString(CultureInfo.InvariantCulture), NumberedBatches.RowsOf), rows);
        return rows.Count;
    }
}
