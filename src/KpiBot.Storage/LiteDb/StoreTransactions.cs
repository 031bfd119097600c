using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>One writer or reader of the file at a time, and nothing acknowledged that a killed process would lose.</summary>
internal sealed class StoreTransactions(LiteDatabase database)
{
    private readonly Lock gate = new();

    public T Read<T>(Func<T> read)
    {
        lock (gate)
            return read();
    }

    public void Transact(Action work) => Transact(() =>
    {
        work();
        return true;
    });

    public T Transact<T>(Func<T> work)
    {
        lock (gate)
        {
            database.BeginTrans();
            try
            {
                var result = work();
                database.Commit();
                // A commit returns while LiteDB's own thread still writes: a process killed then would lose what it acknowledged.
                // A checkpoint waits for that thread, and brings the pages to the data file, where they have to go anyway.
                database.Checkpoint();
                return result;
            }
            catch
            {
                database.Rollback();
                throw;
            }
        }
    }
}
