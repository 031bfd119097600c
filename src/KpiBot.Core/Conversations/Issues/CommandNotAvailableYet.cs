using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>A command that KpiBot understands and cannot carry out yet: says what was understood, and what works now.</summary>
/// <param name="What">What the command would do, as the object of "I cannot … yet".</param>
/// <param name="Understood">Empty where there is nothing to repeat.</param>
public sealed record CommandNotAvailableYet(LocalizedText What, LocalizedText Understood, IReadOnlyList<Candidate> Nearest) : Issue
{
    /// <summary>What it has from the question before it; empty where that is nothing.</summary>
    public LocalizedText Kept { get; init; } = LocalizedText.Same("");

    public override string Code => "not_available_yet";

    public override LocalizedText Text => new(
        $"I cannot {What.English} yet.{(Understood.English.Length > 0 ? $" I understood: {Understood.English}." : "")}{(Kept.English.Length > 0 ? " " + Kept.English : "")}{(Nearest.Count > 0 ? " What I can do is answer now." : "")}",
        $"Je ne sais pas encore {What.French}.{(Understood.French.Length > 0 ? $" J’ai compris : {Understood.French}." : "")}{(Kept.French.Length > 0 ? " " + Kept.French : "")}{(Nearest.Count > 0 ? " Je peux en revanche répondre tout de suite." : "")}");

    public override IReadOnlyList<Candidate> Candidates => Nearest;
}
