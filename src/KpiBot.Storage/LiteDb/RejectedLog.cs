using KpiBot.Core.Facts;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>The rows that each stream's last sync refused, and those that a failed one was refused for.</summary>
internal sealed class RejectedLog(LiteDatabase database)
{
    private readonly ILiteCollection<RejectedRecord> records = database.GetCollection<RejectedRecord>(Collections.Rejected);

    /// <summary>The rows that the failure was about, where it named any: they are what has to be put right.</summary>
    public IReadOnlyList<RejectedRow> Of(int stream)
    {
        var all = records.Find(OfStream(stream)).OrderBy(record => record.Id).ToLookup(record => record.IsOfFailure);
        return [.. all[all.Contains(true)].Select(record => record.ToRow())];
    }

    public void Replace(int stream, IReadOnlyList<RejectedRow> rows)
    {
        Delete(stream);
        Add(stream, rows, isOfFailure: false);
    }

    public void ReplaceFailure(int stream, IReadOnlyList<RejectedRow> rows)
    {
        records.DeleteMany(Query.And(OfStream(stream), Query.EQ(nameof(RejectedRecord.IsOfFailure), true)));
        Add(stream, rows, isOfFailure: true);
    }

    public void Delete(int stream) => records.DeleteMany(OfStream(stream));

    private void Add(int stream, IReadOnlyList<RejectedRow> rows, bool isOfFailure) =>
        records.InsertBulk(rows.Select(row => RejectedRecord.Of(stream, row, isOfFailure)));

    private static BsonExpression OfStream(int stream) => Query.EQ(nameof(RejectedRecord.Stream), stream);
}
