using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Access;

/// <summary>What becomes of a query under the eyes of an audience.</summary>
public abstract record AccessDecision
{
    private AccessDecision() { }

    /// <param name="Query">Over no other rows than the audience may see.</param>
    /// <param name="Rows">Which those are.</param>
    public sealed record Allowed(KpiQuery Query, RowScope Rows) : AccessDecision;

    public sealed record Refused(Issue Issue) : AccessDecision;
}
