using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>
/// Brings an older file to the version that this KpiBot writes, a numbered step at a time. A new file is version 0 and takes the
/// same way. A step must bear being run again: LiteDB cannot record the version in the transaction of the step.
/// </summary>
internal static class StoreMigrations
{
    private static readonly Action<LiteDatabase>[] Steps = [CreateIndexes, CreateAuditIndex, CreateOutboxIndexes];

    public static int Current => Steps.Length;

    /// <exception cref="StoreTooNewException">The file has steps behind it that this KpiBot does not know.</exception>
    public static void Apply(LiteDatabase database, string file)
    {
        if (database.UserVersion > Current)
            throw new StoreTooNewException(file, database.UserVersion, Current);
        while (database.UserVersion < Current)
        {
            Steps[database.UserVersion](database);
            database.UserVersion++;
        }
    }

    /// <summary>0 → 1.</summary>
    private static void CreateIndexes(LiteDatabase database)
    {
        database.GetCollection(Collections.Segments).EnsureIndex("Stream");
        database.GetCollection(Collections.Rejected).EnsureIndex("Stream");
    }

    /// <summary>1 → 2.</summary>
    private static void CreateAuditIndex(LiteDatabase database) => database.GetCollection(Collections.Audit).EnsureIndex("At");

    /// <summary>2 → 3.</summary>
    private static void CreateOutboxIndexes(LiteDatabase database)
    {
        var outbox = database.GetCollection(Collections.Outbox);
        outbox.EnsureIndex("Key", unique: true);
        outbox.EnsureIndex("ThreadKey");
        outbox.EnsureIndex("EndedAt");
    }
}
