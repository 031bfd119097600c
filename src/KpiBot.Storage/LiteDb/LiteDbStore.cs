using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>The embedded store: facts in a LiteDB file of the data folder, answered from columns in memory.</summary>
public sealed class LiteDbStore : IFactStore, IDisposable
{
    private readonly FileStream? ownership;
    private readonly LiteDatabase database;
    private readonly SharedCommits commits;
    private readonly FactLog log;
    private readonly SnapshotLoader loader;
    private readonly Lock publishing = new();
    private readonly HashSet<StreamId> syncing = [];
    private volatile FactSnapshot snapshot;

    private LiteDbStore(FileStream? ownership, LiteDatabase database)
    {
        this.ownership = ownership;
        this.database = database;
        var transactions = new StoreTransactions(database);
        log = new(database, transactions);
        commits = new(transactions);
        Conversations = new LiteDbConversations(database, transactions, commits);
        Audit = new LiteDbAuditTrail(database, transactions, commits);
        Destinations = new LiteDbDestinations(database, transactions, commits);
        Workspaces = new LiteDbWorkspaces(database, transactions);
        Outbox = new LiteDbOutbox(database, transactions, commits);
        loader = new(log);
        snapshot = loader.LoadAll();
    }

    public IFactSnapshot Snapshot => snapshot;

    /// <summary>What conversations remember, in the same file.</summary>
    public IConversationStore Conversations { get; }

    /// <summary>What was asked and what was shown, in the same file.</summary>
    public IAuditTrail Audit { get; }

    /// <summary>Where KpiBot can speak without being asked, in the same file.</summary>
    public IDestinationStore Destinations { get; }

    /// <summary>What channels keep of the workspaces that KpiBot is installed in, in the same file.</summary>
    public IWorkspaceStore Workspaces { get; }

    /// <summary>What is to be said without being asked, in the same file.</summary>
    public IOutboxStore Outbox { get; }

    /// <summary>Opens the folder's store, making both where there is none. The folder is this process's until the store is disposed.</summary>
    /// <exception cref="StoreUnavailableException">
    /// Another process has it, it cannot be written, a newer KpiBot wrote it, or it is damaged.
    /// </exception>
    public static LiteDbStore Open(string folder)
    {
        var ownership = StoreLock.Take(folder);
        LiteDatabase? database = null;
        try
        {
            database = StoreFile.Open(folder);
            return new(ownership, database);
        }
        catch
        {
            database?.Dispose();
            ownership.Dispose();
            throw;
        }
    }

    /// <summary>A store on streams, which are the caller's.</summary>
    internal static LiteDbStore Open(Stream data, Stream log) => new(ownership: null, StoreFile.Open(data, log));

    public string? ReadCheckpoint(StreamId stream) => log.ReadCheckpoint(stream);

    public IReadOnlyList<RejectedRow> ReadRejected(StreamId stream) => log.ReadRejected(stream);

    /// <exception cref="InvalidOperationException">A sync of the stream is in progress.</exception>
    public IFactSync BeginSync(StreamId stream, FactSchema schema, WriteMode mode)
    {
        RequireKnown(schema);
        lock (syncing)
        {
            if (!syncing.Add(stream))
                throw new InvalidOperationException($"A sync of {stream} is in progress.");
        }
        try
        {
            return new LiteDbSync(this, log, log.Begin(stream, schema, mode));
        }
        catch
        {
            Release(stream);
            throw;
        }
    }

    /// <exception cref="InvalidOperationException">A sync of the connection is in progress.</exception>
    public void Forget(string connection) => Forget(stream => stream.Connection == connection);

    /// <exception cref="InvalidOperationException">A sync of the stream is in progress.</exception>
    public void Forget(StreamId stream) => Forget(known => known == stream);

    /// <exception cref="InvalidOperationException">A sync of the stream is in progress.</exception>
    public void RecordFailure(StreamId stream, FactSchema schema, SyncFailure failure, IReadOnlyList<RejectedRow> rejected)
    {
        RequireKnown(schema);
        WhileIdle(known => known == stream, () => Publish(() =>
        {
            log.RecordFailure(stream, schema, failure, rejected);
            return new HashSet<string>();
        }));
    }

    public void Dispose()
    {
        commits.Dispose();
        database.Dispose();
        ownership?.Dispose();
    }

    /// <summary>Changes the log, then lets readers see it.</summary>
    /// <param name="change">Returns the facts that changed.</param>
    internal void Publish(Func<IReadOnlySet<string>> change)
    {
        lock (publishing)
            snapshot = loader.Load(change());
    }

    internal void Release(StreamId stream)
    {
        lock (syncing)
            syncing.Remove(stream);
    }

    private void Forget(Predicate<StreamId> isGone) => WhileIdle(isGone, () => Publish(() => log.Forget(isGone)));

    private void WhileIdle(Predicate<StreamId> concerns, Action work)
    {
        lock (syncing)
        {
            if (syncing.FirstOrDefault(stream => concerns(stream)) is { } busy)
                throw new InvalidOperationException($"A sync of {busy} is in progress.");
            work();
        }
    }

    private static void RequireKnown(FactSchema schema)
    {
        if (FactSchemas.Find(schema.Name) is null)
            throw new ArgumentException($"There is no fact {schema.Name}.", nameof(schema));
    }
}
