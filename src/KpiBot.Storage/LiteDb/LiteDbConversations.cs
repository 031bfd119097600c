using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Core.Conversations;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>
/// Threads and preferences in LiteDB. They are few and short-lived, so all of them are held in memory: a message in a chat
/// never waits for a sync to read what was said before it, only to write.
/// </summary>
internal sealed class LiteDbConversations : IConversationStore
{
    private readonly StoreTransactions transactions;
    private readonly ILiteCollection<ThreadRecord> threads;
    private readonly ILiteCollection<PreferencesRecord> preferences;
    private readonly ConcurrentDictionary<string, ThreadRecord> knownThreads;
    private readonly ConcurrentDictionary<string, PreferencesRecord> knownPreferences;

    public LiteDbConversations(LiteDatabase database, StoreTransactions transactions)
    {
        this.transactions = transactions;
        threads = database.GetCollection<ThreadRecord>(Collections.Threads);
        preferences = database.GetCollection<PreferencesRecord>(Collections.Preferences);
        knownThreads = new(threads.FindAll().Select(t => KeyValuePair.Create(t.Id, t)));
        knownPreferences = new(preferences.FindAll().Select(p => KeyValuePair.Create(p.Id, p)));
    }

    public IReadOnlyList<Remembered> ReadThread(string thread) => knownThreads.TryGetValue(Key(thread), out var known) ? known.ToMessages() : [];

    public void WriteThread(string thread, IReadOnlyList<Remembered> messages, DateTimeOffset expired)
    {
        var id = Key(thread);
        var record = messages.Count == 0 ? null : ThreadRecord.Of(id, messages);
        List<string> gone = [.. knownThreads.Values.Where(t => t.LastAt < expired && t.Id != id).Select(t => t.Id)];
        if (record is null)
            gone.Add(id);
        transactions.Transact(() =>
        {
            gone.ForEach(key => threads.Delete(key));
            if (record is not null)
                threads.Upsert(record);
        });
        gone.ForEach(key => knownThreads.TryRemove(key, out _));
        if (record is not null)
            knownThreads[id] = record;
    }

    public Preferences ReadPreferences(string owner) => knownPreferences.TryGetValue(Key(owner), out var known) ? known.ToPreferences() : Preferences.None;

    public void WritePreferences(string owner, Preferences settled)
    {
        var record = PreferencesRecord.Of(Key(owner), settled);
        transactions.Transact(() => preferences.Upsert(record));
        knownPreferences[record.Id] = record;
    }

    /// <summary>Ids of chats are long, and LiteDB's keys are limited in length; nor need the file say who talks where.</summary>
    private static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
