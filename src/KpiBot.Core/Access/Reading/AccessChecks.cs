using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Access.Reading;

/// <summary>What only shows when the rules are read together with each other and with the catalogue.</summary>
internal sealed class AccessChecks(AccessRules rules, KpiCatalog catalog, FaultCollector faults)
{
    /// <summary>Stands for the owner that "me" is: another value than any that rules could name.</summary>
    private static readonly string[] Somebody = ["\u0000me"];

    public void Run()
    {
        CheckAudiences();
        var reported = new HashSet<(Role, Role)>();
        foreach (var roles in TogetherAtTimes().DistinctBy(roles => string.Join(' ', roles.Select(r => r.Id))))
            CheckJoined(roles, reported);
    }

    private void CheckAudiences()
    {
        foreach (var kpi in catalog.Kpis)
        {
            foreach (var audience in kpi.Audience.Where(a => rules.Roles.All(r => r.Id != a.Text)))
                faults.Add(audience.Place, $"unknown role '{audience.Text}' in 'audience' of '{kpi.Id}'{NearestName.Suggest(audience.Text, rules.Roles.Select(r => r.Id))}");
            foreach (var role in rules.Roles.Where(r => kpi.Audience.Count > 0 && r.Kpis?.Contains(kpi.Id) == true && kpi.Audience.All(a => a.Text != r.Id)))
                faults.Add(role.Place, $"the role '{role.Id}' lists '{kpi.Id}', which is kept for {string.Join(", ", kpi.Audience.Select(a => a.Text))} by its 'audience'");
        }
    }

    /// <summary>The roles that somebody, or a place, has at once.</summary>
    private IEnumerable<IReadOnlyList<Role>> TogetherAtTimes()
    {
        foreach (var person in rules.People)
            yield return [.. rules.Roles.Where(r => r.IsForEveryone || r.People.Contains(person.Id) || person.Identities.Any(r.Identities.Contains))];
        foreach (var identity in rules.Roles.SelectMany(r => r.Identities).Distinct())
            yield return [.. rules.Roles.Where(r => r.IsForEveryone || r.Identities.Contains(identity))];
        foreach (var place in rules.Places)
            yield return [.. rules.Roles.Where(r => r.IsForEveryone || place.Roles.Contains(r.Id))];
        yield return [.. rules.Roles.Where(r => r.IsForEveryone)];
    }

    private void CheckJoined(IReadOnlyList<Role> roles, HashSet<(Role, Role)> reported)
    {
        foreach (var kpi in catalog.Kpis)
        {
            RowScope? all = null;
            Role? before = null;
            foreach (var role in roles)
            {
                if (RoleAudience.RowsOf(kpi, [role], Somebody) is not [var scope])
                    continue;
                var joined = all is null ? scope : all.Or(scope);
                if (joined is null && reported.Add((before!, role)))
                    faults.Add(role.Place, $"who has the roles '{before!.Id}' and '{role.Id}' would see two sets of rows of '{kpi.Id}' that no list of values joins: let both name the same dimension, or one of them no rows");
                (all, before) = (joined ?? all, role);
            }
        }
    }
}
