using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>Fewer than two steps are configured, or may be seen: which of the two is not said.</summary>
public sealed record NoFunnel(IReadOnlyList<Candidate> Nearest) : Issue
{
    public override string Code => "no_funnel";

    public override LocalizedText Text { get; } = new(
        "A funnel takes at least two steps, and there are not as many here.",
        "Un entonnoir demande au moins deux étapes, et il n'y en a pas autant ici.");

    public override IReadOnlyList<Candidate> Candidates => Nearest;
}
