using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>What is to be done about one KPI of a question.</summary>
public abstract record PlannedQuery
{
    private PlannedQuery() { }

    public sealed record Ready(KpiQuery Query) : PlannedQuery;

    public sealed record Refused(Issue Issue) : PlannedQuery;
}
