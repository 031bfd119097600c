using KpiBot.Core.Delivery;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>What channels keep of workspaces, as it was written, also after a restart.</summary>
public abstract class WorkspaceContract<TStore> : IDisposable where TStore : IStoreUnderTest, new()
{
    private static readonly WorkspaceNote One = new("slack:installation:T0ONE", new string('x', 20_000));

    private static readonly WorkspaceNote Other = new("slack:charts:T0ONE", "  \u00e9\u202F\ud83d\ude42 ");

    private readonly TStore store = new();

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Notes_are_read_as_they_were_written()
    {
        store.Workspaces.Write(One);
        store.Workspaces.Write(Other);
        store.Reopen();

        Assert.Equal([Other, One], Kept());
    }

    [Fact]
    public void The_newest_takes_the_place_of_the_one_before()
    {
        store.Workspaces.Write(One);
        store.Workspaces.Write(One with { Content = "new" });
        store.Reopen();

        Assert.Equal([One with { Content = "new" }], Kept());
    }

    [Fact]
    public void What_is_forgotten_is_gone_and_the_others_stay()
    {
        store.Workspaces.Write(One);
        store.Workspaces.Write(Other);

        store.Workspaces.Forget("slack:installation:TNEVER");
        store.Workspaces.Forget(One.Id);
        store.Reopen();

        Assert.Equal([Other], Kept());
    }

    private List<WorkspaceNote> Kept() => [.. store.Workspaces.ReadAll().OrderBy(note => note.Id, StringComparer.Ordinal)];
}
