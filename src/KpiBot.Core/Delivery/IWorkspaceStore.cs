namespace KpiBot.Core.Delivery;

/// <summary>What a channel keeps of a workspace that it is installed in.</summary>
/// <param name="Id">Begins with the kind of channel, and says what is kept: <c>slack:installation:T0123</c>.</param>
/// <param name="Content">In the channel's own words; what is secret in it is sealed.</param>
public sealed record WorkspaceNote(string Id, string Content);

/// <summary>What channels keep of workspaces, beyond a restart.</summary>
public interface IWorkspaceStore
{
    IReadOnlyList<WorkspaceNote> ReadAll();

    /// <summary>Adds, or replaces the one of the same id. Durable when it returns.</summary>
    void Write(WorkspaceNote note);

    /// <summary>An id that is not there is none. Durable when it returns.</summary>
    void Forget(string id);
}
