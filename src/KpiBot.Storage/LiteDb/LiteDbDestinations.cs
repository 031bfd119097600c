using System.Security.Cryptography;
using System.Text;
using KpiBot.Core.Delivery;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>Destinations in LiteDB.</summary>
internal sealed class LiteDbDestinations(LiteDatabase database, StoreTransactions transactions) : IDestinationStore
{
    private readonly ILiteCollection<DestinationRecord> records = database.GetCollection<DestinationRecord>(Collections.Destinations);

    public IReadOnlyList<Destination> ReadAll() => transactions.Read(() => records.FindAll().Select(record => record.ToDestination()).ToList());

    public void Write(Destination destination) => transactions.Transact(() => records.Upsert(DestinationRecord.Of(Key(destination.Id), destination)));

    public void Forget(IReadOnlyCollection<string> ids) => transactions.Transact(() =>
    {
        foreach (var id in ids)
            records.Delete(Key(id));
    });

    private static string Key(string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
