using KpiBot.Core.Delivery;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>Destinations in LiteDB.</summary>
internal sealed class LiteDbDestinations(LiteDatabase database, StoreTransactions transactions, SharedCommits commits) : IDestinationStore
{
    private readonly ILiteCollection<DestinationRecord> records = database.GetCollection<DestinationRecord>(Collections.Destinations);

    public IReadOnlyList<Destination> ReadAll() => transactions.Read(() => records.FindAll().Select(record => record.ToDestination()).ToList());

    public void Write(Destination destination) => WriteAsync(destination).GetAwaiter().GetResult();

    public Task WriteAsync(Destination destination)
    {
        var record = DestinationRecord.Of(HashedKey.Of(destination.Id), destination);
        return commits.TransactAsync(() => records.Upsert(record));
    }

    public void Forget(IReadOnlyCollection<string> ids) => commits.TransactAsync(() =>
    {
        foreach (var id in ids)
            records.Delete(HashedKey.Of(id));
    }).GetAwaiter().GetResult();
}
