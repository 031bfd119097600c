using System.Globalization;
using KpiBot.Storage.CrashWriter;
using KpiBot.Storage.LiteDb;

// Goes on from the checkpoint, without end: appends numbered batches and completes a sync after every few. Each step is
// acknowledged on standard output when the store has taken it.
using var store = LiteDbStore.Open(args[0]);
var next = int.Parse(store.ReadCheckpoint(NumberedBatches.Stream) ?? "0", CultureInfo.InvariantCulture) + 1;
Console.WriteLine("open");
while (true)
{
    using var sync = store.BeginSync(NumberedBatches.Stream, NumberedBatches.Schema, NumberedBatches.Mode);
    do
    {
        sync.Append(NumberedBatches.Of(next), next.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine($"batch {next}");
    }
    while (next++ % NumberedBatches.PerSync != 0);
    sync.Complete(DateTimeOffset.UnixEpoch, []);
    Console.WriteLine($"sync {next - 1}");
}
