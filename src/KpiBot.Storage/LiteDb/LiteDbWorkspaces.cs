using KpiBot.Core.Delivery;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>What channels keep of workspaces, in LiteDB. Ids are short: they fit a key.</summary>
internal sealed class LiteDbWorkspaces(LiteDatabase database, StoreTransactions transactions) : IWorkspaceStore
{
    private readonly ILiteCollection<WorkspaceRecord> records = database.GetCollection<WorkspaceRecord>(Collections.Workspaces);

    public IReadOnlyList<WorkspaceNote> ReadAll() => transactions.Read(() => records.FindAll().Select(record => record.ToNote()).ToList());

    public void Write(WorkspaceNote note) => transactions.Transact(() => records.Upsert(WorkspaceRecord.Of(note)));

    public void Forget(string id) => transactions.Transact(() => records.Delete(id));
}
