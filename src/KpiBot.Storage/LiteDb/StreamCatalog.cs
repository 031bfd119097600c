using KpiBot.Core.Facts;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>The streams that the store knows. They are few, and ids are compared here: LiteDB's index keys are limited in length.</summary>
internal sealed class StreamCatalog(LiteDatabase database)
{
    private readonly ILiteCollection<StreamRecord> records = database.GetCollection<StreamRecord>(Collections.Streams);

    public List<StreamRecord> All() => [.. records.FindAll()];

    public StreamRecord? Find(StreamId id) => All().Find(record => record.ToId() == id);

    public StreamRecord FindOrAdd(StreamId id, string fact)
    {
        if (Find(id) is { } known)
            return known;
        var added = new StreamRecord { Origin = id.Origin, Connection = id.Connection, Stream = id.Stream, Fact = fact };
        records.Insert(added);
        return added;
    }

    public void Update(StreamRecord record) => records.Update(record);

    public void Delete(StreamRecord record) => records.Delete(record.Id);
}
