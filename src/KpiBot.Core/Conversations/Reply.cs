using KpiBot.Core.Answers;
using KpiBot.Core.Language;

namespace KpiBot.Core.Conversations;

/// <summary>Everything that came of one message: how it was read, and the answers, never none.</summary>
public sealed record Reply(Parse Parse, IReadOnlyList<Answer> Answers)
{
    /// <summary>For the asker alone, where the question was asked in a place that may not see all of it; empty otherwise.</summary>
    public IReadOnlyList<Answer> Private { get; init; } = [];
}
