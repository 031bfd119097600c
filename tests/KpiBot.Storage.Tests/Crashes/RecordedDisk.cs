using KpiBot.Storage.LiteDb;

namespace KpiBot.Storage.Tests.Crashes;

/// <summary>What a killed process would leave: every byte that it had written until then.</summary>
internal sealed record DiskImage(byte[] Data, byte[] Log)
{
    public static readonly DiskImage Empty = new([], []);
}

/// <summary>
/// A disk in memory that remembers how it was after each write. One run gives as many crashes as it has writes: each is what the next process
/// would find, had this one been killed there.
/// </summary>
internal sealed class RecordedDisk : IDisposable
{
    private readonly Lock gate = new();
    private readonly RecordedStream data;
    private readonly RecordedStream log;

    /// <param name="written">Told after each write, one at a time, what a crash would leave.</param>
    public RecordedDisk(DiskImage image, Action<DiskImage> written)
    {
        data = new(image.Data, gate, () => written(Image()));
        log = new(image.Log, gate, () => written(Image()));
    }

    public LiteDbStore OpenStore() => LiteDbStore.Open(data, log);

    /// <summary>Something happened elsewhere, between two writes.</summary>
    /// <param name="happen">Runs while nothing is written.</param>
    public void Between(Action<DiskImage> happen)
    {
        lock (gate)
            happen(Image());
    }

    public void Dispose()
    {
        data.Dispose();
        log.Dispose();
    }

    private DiskImage Image() => new(data.ToArray(), log.ToArray());
}
