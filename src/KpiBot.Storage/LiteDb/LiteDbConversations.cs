using System.Collections.Concurrent;
using KpiBot.Core.Conversations;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>
/// Threads and preferences in LiteDB. They are few and short-lived, so all of them are held in memory: a message in a chat
/// never waits for a sync to read what was said before it, only to write.
/// </summary>
internal sealed class LiteDbConversations : IConversationStore
{
    /// <summary>Silent threads are looked for now and then: there are many, and most are alive.</summary>
    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromMinutes(1);

    private readonly StoreTransactions transactions;
    private readonly SharedCommits commits;
    private readonly ILiteCollection<ThreadRecord> threads;
    private readonly ILiteCollection<PreferencesRecord> preferences;
    private readonly ConcurrentDictionary<string, ThreadRecord> knownThreads;
    private readonly ConcurrentDictionary<string, PreferencesRecord> knownPreferences;

    private DateTimeOffset pruned = DateTimeOffset.MinValue;

    public LiteDbConversations(LiteDatabase database, StoreTransactions transactions, SharedCommits commits)
    {
        (this.transactions, this.commits) = (transactions, commits);
        threads = database.GetCollection<ThreadRecord>(Collections.Threads);
        preferences = database.GetCollection<PreferencesRecord>(Collections.Preferences);
        knownThreads = new(threads.FindAll().Select(t => KeyValuePair.Create(t.Id, t)));
        knownPreferences = new(preferences.FindAll().Select(p => KeyValuePair.Create(p.Id, p)));
    }

    public IReadOnlyList<Remembered> ReadThread(string thread) => knownThreads.TryGetValue(HashedKey.Of(thread), out var known) ? known.ToMessages() : [];

    public async Task WriteThreadAsync(string thread, IReadOnlyList<Remembered> messages, DateTimeOffset expired)
    {
        var id = HashedKey.Of(thread);
        var record = messages.Count == 0 ? null : ThreadRecord.Of(id, messages);
        List<string> gone = [];
        await commits.TransactAsync(() =>
        {
            gone = Silent(id, expired);
            if (record is null)
                gone.Add(id);
            gone.ForEach(key => threads.Delete(key));
            if (record is not null)
                threads.Upsert(record);
        }).ConfigureAwait(false);
        gone.ForEach(key => knownThreads.TryRemove(key, out _));
        if (record is not null)
            knownThreads[id] = record;
    }

    public Preferences ReadPreferences(string owner) => knownPreferences.TryGetValue(HashedKey.Of(owner), out var known) ? known.ToPreferences() : Preferences.None;

    public void WritePreferences(string owner, Preferences settled)
    {
        var record = PreferencesRecord.Of(HashedKey.Of(owner), settled);
        transactions.Transact(() => preferences.Upsert(record));
        knownPreferences[record.Id] = record;
    }

    private List<string> Silent(string butFor, DateTimeOffset expired)
    {
        if (expired - pruned < BetweenPrunings)
            return [];
        pruned = expired;
        return [.. knownThreads.Values.Where(t => t.LastAt < expired && t.Id != butFor).Select(t => t.Id)];
    }
}
