using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>An empty store of its own for one test, and a way to close and open it again.</summary>
public interface IStoreUnderTest : IDisposable
{
    IFactStore Store { get; }

    IConversationStore Conversations { get; }

    IAuditTrail Audit { get; }

    IDestinationStore Destinations { get; }

    IWorkspaceStore Workspaces { get; }

    IOutboxStore Outbox { get; }

    void Reopen();
}
