using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Access;

/// <summary>Who may see what. Decided before anything is computed, for questions, posts, alerts, exports and buttons alike.</summary>
/// <param name="rules">Null where nothing is configured: then everybody sees everything.</param>
public sealed class AccessPolicy(KpiCatalog catalog, AccessRules? rules)
{
    /// <summary>One team that has no secrets from each other.</summary>
    public static AccessPolicy Open(KpiCatalog catalog) => new(catalog, null);

    public bool IsOpen => rules is null;

    public AccessRules? Rules => rules;

    /// <summary>Somebody by the id of a person, or by one of the identities.</summary>
    /// <returns>Null where that is neither.</returns>
    public Principal? Find(string text) =>
        rules?.People.FirstOrDefault(p => p.Id == text) is { } person ? new Principal(person.Identities)
        : Identity.Read(text) is { } identity ? new([identity])
        : null;

    /// <summary>A place by its id in the rules; null where there is none.</summary>
    public SharedPlace? FindPlace(string id) => rules?.Places.FirstOrDefault(p => p.Id == id)?.Conversations[0];

    /// <summary>The person that somebody is; null where nobody is known by these identities.</summary>
    public Person? PersonOf(Principal who) => rules?.People.FirstOrDefault(p => p.Identities.Any(who.Identities.Contains));

    /// <summary>Values of the dimension <c>owner</c> that are "mine"; none for who is nobody in the data.</summary>
    public IReadOnlyList<string> OwnersOf(Principal who) => PersonOf(who)?.Owners ?? [];

    /// <summary>What somebody may see where nobody else reads.</summary>
    public Audience Of(Principal who)
    {
        if (rules is null || SeesAll(who))
            return Audience.Everything;
        return RoleAudience.Of(catalog.Kpis, RolesOf(who), OwnersOf(who));
    }

    /// <summary>What may be shown in a place. One that the rules do not name is everyone's.</summary>
    public Audience In(SharedPlace place)
    {
        if (rules is null)
            return Audience.Everything;
        var named = rules.Places.FirstOrDefault(p => p.Conversations.Contains(place))?.Roles ?? [];
        return RoleAudience.Of(catalog.Kpis, [.. rules.Roles.Where(r => r.IsForEveryone || named.Contains(r.Id))], owners: []);
    }

    public bool MaySetTargets(Principal who) => rules is null || SeesAll(who) || RolesOf(who).Any(r => r.MaySetTargets);

    /// <summary>Narrows the query to the rows that the audience may see, or refuses it.</summary>
    public static AccessDecision Decide(Audience audience, KpiQuery query)
    {
        IReadOnlyList<KpiDefinition> kpis = query is KpiQuery.Funnel funnel ? funnel.Steps : [query.Kpi];
        RowScope? together = RowScope.All;
        foreach (var kpi in kpis)
            together = audience.RowsOf(kpi) is { } rows ? together?.And(rows) : null;
        if (together is null)
            return new AccessDecision.Refused(new NotForAudience());
        var filters = together.Narrow(query.Filters);
        return filters.Any(f => !f.Exclude && f.Values.Count == 0)
            ? new AccessDecision.Refused(new NotForAudience())
            : new AccessDecision.Allowed(query with { Filters = filters }, together);
    }

    /// <summary>Who has the data folder in hand sees all, unless the rules name that principal.</summary>
    private bool SeesAll(Principal who) =>
        who.Identities.Contains(Identity.Local) && PersonOf(who) is null && !rules!.Roles.Any(r => r.Identities.Contains(Identity.Local));

    private IReadOnlyList<Role> RolesOf(Principal who)
    {
        var person = PersonOf(who);
        IReadOnlyList<Identity> known = person is null ? who.Identities : [.. who.Identities.Union(person.Identities)];
        return [.. rules!.Roles.Where(r => r.IsForEveryone || (person is not null && r.People.Contains(person.Id)) || known.Any(r.Identities.Contains))];
    }
}
