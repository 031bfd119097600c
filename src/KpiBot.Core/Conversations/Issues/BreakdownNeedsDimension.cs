using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>A breakdown of a KPI, without what it is to be broken down by.</summary>
public sealed record BreakdownNeedsDimension(KpiDefinition Kpi, IReadOnlyList<Candidate> Ways) : Issue
{
    public override string Code => "missing_dimension";

    public override LocalizedText Text => Ways.Count > 0
        ? new($"Split by what? {Kpi.Name.English} can be split by one of these.",
            $"Détaillé selon quoi ? {Kpi.Name.French} peut se détailler selon l'un de ces axes.")
        : new($"{Kpi.Name.English} cannot be split.", $"{Kpi.Name.French} ne peut pas se détailler.");

    public override IReadOnlyList<Candidate> Candidates => Ways;
}
