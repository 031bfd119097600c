using KpiBot.Core.Access;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>A message as a channel hands it over. Ids begin with the kind of channel, so that two never meet.</summary>
public sealed record Utterance(string Text)
{
    /// <summary>The sender's locale, as far as the channel knows it.</summary>
    public UiLanguage? ChannelLanguage { get; init; }

    /// <summary>Where a follow-up finds the question before it, shared by all who talk there; null where nothing is remembered.</summary>
    public string? Thread { get; init; }

    /// <summary>Earlier messages that the asker brings along instead of a thread, the oldest first.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Whose settings and choices count; null where the sender is not known.</summary>
    public string? User { get; init; }

    /// <summary>Who asks, and so what may be answered.</summary>
    public Principal Asker { get; init; } = Principal.Unknown;

    /// <summary>Where others read the answer; null where the asker alone does.</summary>
    public SharedPlace? Place { get; init; }

    /// <summary>Whether the channel can hand the asker an answer that nobody else in the place reads.</summary>
    public bool CanBeAnsweredPrivately { get; init; }

    /// <summary>The channel that the thread belongs to, for settings of all its members; null where there is none.</summary>
    public string? Channel { get; init; }

    /// <summary>Whether what was answered is only asked for again, as a file: what follows from the question has followed already.</summary>
    public bool IsRepeated { get; init; }
}
