using KpiBot.Core.Facts;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>The rows that each stream's last sync refused.</summary>
internal sealed class RejectedLog(LiteDatabase database)
{
    private readonly ILiteCollection<RejectedRecord> records = database.GetCollection<RejectedRecord>(Collections.Rejected);

    public IReadOnlyList<RejectedRow> Of(int stream) =>
        [.. records.Find(OfStream(stream)).OrderBy(record => record.Id).Select(record => record.ToRow())];

    public void Replace(int stream, IReadOnlyList<RejectedRow> rows)
    {
        Delete(stream);
        records.InsertBulk(rows.Select(row => RejectedRecord.Of(stream, row)));
    }

    public void Delete(int stream) => records.DeleteMany(OfStream(stream));

    private static BsonExpression OfStream(int stream) => Query.EQ(nameof(RejectedRecord.Stream), stream);
}
