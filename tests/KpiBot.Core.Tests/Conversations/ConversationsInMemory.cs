using KpiBot.Core.Conversations;

namespace KpiBot.Core.Tests.Conversations;

/// <summary>What conversations remember, for as long as a test runs.</summary>
internal sealed class ConversationsInMemory : IConversationStore
{
    private readonly Dictionary<string, IReadOnlyList<Remembered>> threads = [];
    private readonly Dictionary<string, Preferences> preferences = [];

    public IReadOnlyList<Remembered> ReadThread(string thread) => threads.GetValueOrDefault(thread, []);

    public Task WriteThreadAsync(string thread, IReadOnlyList<Remembered> messages, DateTimeOffset expired)
    {
        threads[thread] = messages;
        return Task.CompletedTask;
    }

    public Preferences ReadPreferences(string owner) => preferences.GetValueOrDefault(owner, Preferences.None);

    public void WritePreferences(string owner, Preferences settled) => preferences[owner] = settled;
}
