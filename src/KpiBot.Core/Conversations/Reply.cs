using KpiBot.Core.Answers;
using KpiBot.Core.Language;

namespace KpiBot.Core.Conversations;

/// <summary>Everything that came of one message: how it was read, and the answers, never none.</summary>
public sealed record Reply(Parse Parse, IReadOnlyList<Answer> Answers);
