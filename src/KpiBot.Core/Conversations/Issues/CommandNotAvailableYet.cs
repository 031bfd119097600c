using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>A command that KpiBot understands and cannot carry out yet: says what was understood, and what works now.</summary>
/// <param name="What">What the command would do, as the object of "I cannot … yet".</param>
/// <param name="Understood">Empty where there is nothing to repeat.</param>
public sealed record CommandNotAvailableYet(LocalizedText What, LocalizedText Understood, IReadOnlyList<Candidate> Nearest) : Issue
{
    public override string Code => "not_available_yet";

    public override LocalizedText Text => new(
        $"I cannot {What.English} yet.{(Understood.English.Length > 0 ? $" I understood: {Understood.English}." : "")}{(Nearest.Count > 0 ? " What I can do is answer now." : "")}",
        $"Je ne sais pas encore {What.French}.{(Understood.French.Length > 0 ? $" J'ai compris : {Understood.French}." : "")}{(Nearest.Count > 0 ? " Je peux en revanche répondre tout de suite." : "")}");

    public override IReadOnlyList<Candidate> Candidates => Nearest;
}
