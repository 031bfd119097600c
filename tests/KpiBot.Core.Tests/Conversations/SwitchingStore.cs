using KpiBot.Core.Facts;

namespace KpiBot.Core.Tests.Conversations;

/// <summary>Facts that a sync replaces.</summary>
internal sealed class SwitchingStore : IFactStore
{
    public required IFactSnapshot Snapshot { get; set; }

    public string? ReadCheckpoint(StreamId stream) => null;

    public IFactSync BeginSync(StreamId stream, FactSchema schema, WriteMode mode) => throw new NotSupportedException();

    public void Forget(string connection) => throw new NotSupportedException();

    public void Forget(StreamId stream) => throw new NotSupportedException();

    public void RecordFailure(StreamId stream, FactSchema schema, SyncFailure failure, IReadOnlyList<RejectedRow> rejected) =>
        throw new NotSupportedException();

    public IReadOnlyList<RejectedRow> ReadRejected(StreamId stream) => [];
}
