using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>What conversations remember beyond a restart.</summary>
public interface IConversationStore
{
    /// <summary>The thread's messages that still count, the oldest first; empty for a thread that is not known.</summary>
    IReadOnlyList<Remembered> ReadThread(string thread);

    /// <summary>Replaces the thread's messages; none forgets it. Durable, and to be read, when the task completes.</summary>
    /// <param name="expired">Threads that were silent since then are removed, though not at every writing.</param>
    Task WriteThreadAsync(string thread, IReadOnlyList<Remembered> messages, DateTimeOffset expired);

    /// <param name="owner">A user or a channel.</param>
    Preferences ReadPreferences(string owner);

    /// <summary>Durable when it returns.</summary>
    void WritePreferences(string owner, Preferences preferences);
}

/// <summary>A message of a thread, and when it was said.</summary>
public sealed record Remembered(DateTimeOffset At, Said Message);

/// <summary>What a user or a channel has settled.</summary>
/// <param name="Language">Null where each question decides.</param>
/// <param name="Choices">What ambiguous words mean to them.</param>
public sealed record Preferences(UiLanguage? Language, IReadOnlyList<Choice> Choices)
{
    public static readonly Preferences None = new(null, []);

    /// <summary>Who a user is in the data, by their own word: whose rows "my" are, and never what may be seen. Null where they have not said.</summary>
    public string? Owner { get; init; }

    /// <summary>A user's KPIs to be offered first, by id.</summary>
    public IReadOnlyList<string> Favourites { get; init; } = [];
}
