using KpiBot.Core.Delivery;

namespace KpiBot.Storage.LiteDb;

/// <summary>What is kept of a workspace, as the file has it.</summary>
internal sealed class WorkspaceRecord
{
    public required string Id { get; set; }

    public required string Content { get; set; }

    public static WorkspaceRecord Of(WorkspaceNote note) => new() { Id = note.Id, Content = note.Content };

    public WorkspaceNote ToNote() => new(Id, Content);
}
