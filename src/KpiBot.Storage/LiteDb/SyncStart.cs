using KpiBot.Core.Facts;

namespace KpiBot.Storage.LiteDb;

/// <summary>A sync in progress as the log sees it.</summary>
/// <param name="LastResumed">The last segment of an interrupted sync that this one goes on from; zero where there is none.</param>
internal sealed record SyncStart(StreamRecord Stream, FactSchema Schema, WriteMode Mode, int LastResumed)
{
    public bool Wrote(SegmentRecord segment) => segment.Id > LastResumed;
}
