using KpiBot.Core.Kpis;

namespace KpiBot.Core.Access;

/// <summary>What several roles of one person, or of one place, let be seen together.</summary>
internal static class RoleAudience
{
    /// <param name="owners">Who "me" is in the data; none where it is nobody, and then rows of "me" are no rows at all.</param>
    public static Audience Of(IReadOnlyList<KpiDefinition> kpis, IReadOnlyList<Role> roles, IReadOnlyList<string> owners) => Audience.Of(
        kpis.Select(kpi => (kpi.Id, Rows: RowsOf(kpi, roles, owners)))
            .Where(kpi => kpi.Rows.Count > 0)
            // The rules are refused where scopes cannot be joined; what is left then is narrower, never wider.
            .Select(kpi => KeyValuePair.Create(kpi.Id, kpi.Rows.Aggregate((all, one) => all.Or(one) ?? all))));

    /// <summary>The scope that each role gives of the KPI; none for a role that does not give it.</summary>
    public static IReadOnlyList<RowScope> RowsOf(KpiDefinition kpi, IReadOnlyList<Role> roles, IReadOnlyList<string> owners) =>
        [.. roles.Where(role => Gives(role, kpi)).Select(role => Scope(role, owners)).OfType<RowScope>()];

    private static bool Gives(Role role, KpiDefinition kpi) =>
        (role.Kpis is null || role.Kpis.Contains(kpi.Id)) && (kpi.Audience.Count == 0 || kpi.Audience.Any(a => a.Text == role.Id));

    private static RowScope? Scope(Role role, IReadOnlyList<string> owners) => role.Rows.Any(r => r.IsMine) && owners.Count == 0
        ? null
        : RowScope.Of(role.Rows.Select(r => KeyValuePair.Create(r.Dimension, r.IsMine ? owners : r.Values)));
}
