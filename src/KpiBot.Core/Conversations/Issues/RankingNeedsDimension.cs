using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>"Top 5" of a KPI, without one dimension whose members are to be ranked.</summary>
public sealed record RankingNeedsDimension(KpiDefinition Kpi, IReadOnlyList<Candidate> Ways) : Issue
{
    public override string Code => "missing_dimension";

    public override LocalizedText Text => Ways.Count > 0
        ? new($"The first by what? {Kpi.Name.English} can be ranked by one of these.",
            $"Les premiers de quoi ? {Kpi.Name.French} peut se classer selon l'un de ces axes.")
        : new($"{Kpi.Name.English} has nothing that it could be ranked by.",
            $"{Kpi.Name.French} n'a aucun axe selon lequel le classer.");

    public override IReadOnlyList<Candidate> Candidates => Ways;
}
