using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Invokes;

/// <summary>What came of an invoke.</summary>
internal sealed record InvokeAnswer(InvokeResponse Response)
{
    /// <summary>What the response shows, to be sent where it comes too late; null where it shows nothing that could be missed.</summary>
    public Answer? Shown { get; init; }

    /// <summary>Whether <see cref="Shown"/> stands in place of the card that was pressed; else it is a message of its own.</summary>
    public bool ReplacesCard { get; init; }

    /// <summary>What the response has no room for: messages after it.</summary>
    public IReadOnlyList<Answer> Further { get; init; } = [];
}
