using System.Collections.Concurrent;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Tests.Slack.Arriving;

internal sealed class WorkspacesInMemory : IWorkspaceStore
{
    private readonly ConcurrentDictionary<string, WorkspaceNote> _notes = new();

    public IReadOnlyList<WorkspaceNote> ReadAll() => [.. _notes.Values];

    public void Write(WorkspaceNote note) => _notes[note.Id] = note;

    public void Forget(string id) => _notes.TryRemove(id, out _);
}
