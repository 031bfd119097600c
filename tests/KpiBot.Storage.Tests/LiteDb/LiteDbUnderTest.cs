using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using KpiBot.Core.Facts;
using KpiBot.Storage.LiteDb;
using KpiBot.Storage.Tests.Contract;

namespace KpiBot.Storage.Tests.LiteDb;

public sealed class LiteDbUnderTest : IStoreUnderTest
{
    private readonly TemporaryFolder folder = new();
    private LiteDbStore store;

    public LiteDbUnderTest() => store = LiteDbStore.Open(folder.Path);

    public IFactStore Store => store;

    public IConversationStore Conversations => store.Conversations;

    public IAuditTrail Audit => store.Audit;

    public IDestinationStore Destinations => store.Destinations;

    public IWorkspaceStore Workspaces => store.Workspaces;

    public IOutboxStore Outbox => store.Outbox;

    public void Reopen()
    {
        store.Dispose();
        store = LiteDbStore.Open(folder.Path);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
