using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Access.Reading;

/// <summary>Reads <c>roles:</c>, who sees which KPIs over which rows.</summary>
internal sealed class RoleReader(IReadOnlyList<Person> people, KpiCatalog? catalog, IReadOnlyCollection<string> dimensions, FaultCollector faults)
{
    private const string Everyone = "everyone";
    private const string Me = "me";
    private const string Owner = "owner";
    private const string SetTargets = "set_targets";

    private static readonly string[] Keys = ["id", "members", "kpis", "rows", "may"];

    public IReadOnlyList<Role> Read(Fields fields)
    {
        var roles = new List<Role>();
        foreach (var item in fields.Items("roles", "- id: …", isRequired: true))
        {
            if (Fields.Open(item, "role", Keys, faults) is not { } role || role.RequireId() is not { } id)
                continue;
            if (roles.Any(r => r.Id == id))
                faults.Add(role.Place, $"there is a role '{id}' already");
            roles.Add(ReadRole(role, id));
        }

        return roles;
    }

    private Role ReadRole(Fields role, string id)
    {
        var isForEveryone = false;
        var (members, identities) = (new HashSet<string>(), new HashSet<Identity>());
        role.Require("members");
        foreach (var member in role.Texts("members") ?? [])
        {
            if (member.Text == Everyone)
                isForEveryone = true;
            else if (people.Any(p => p.Id == member.Text))
                members.Add(member.Text);
            else if (Identity.Read(member.Text) is { } identity)
                identities.Add(identity);
            else
                faults.Add(member.Place, $"'{member.Text}' is nobody{NearestName.Suggest(member.Text, people.Select(p => p.Id))}: a member is the id of a person, an e-mail address, an Entra object id, a Slack user id, local or everyone");
        }

        return new(id, role.Place, Kpis(role), [.. role.Entries("rows", "{ country: France }").Select(Rows).OfType<RowRule>()])
        {
            IsForEveryone = isForEveryone,
            People = members,
            Identities = identities,
            MaySetTargets = May(role),
        };
    }

    private List<string>? Kpis(Fields role)
    {
        if (role.Texts("kpis") is not { } named)
            return null;
        foreach (var kpi in named.Where(k => catalog is not null && catalog.Find(k.Text) is null))
            faults.Add(kpi.Place, $"unknown KPI '{kpi.Text}' in 'kpis'{NearestName.Suggest(kpi.Text, catalog!.Kpis.Select(k => k.Id))}");
        return [.. named.Select(k => k.Text)];
    }

    private RowRule? Rows(YamlEntry entry)
    {
        if (!dimensions.Contains(entry.Key))
            faults.Add(entry.Place, $"unknown dimension '{entry.Key}' in 'rows'{NearestName.Suggest(entry.Key, dimensions)}: it is one of {string.Join(", ", dimensions.Order())}");
        if (entry.Value is YamlNode.Scalar { IsPlain: true, Text: Me } me)
        {
            if (entry.Key == Owner)
                return new(Owner, [], IsMine: true);
            faults.Add(me.Place, $"'me' is who a person is as an owner: write '{Owner}: me', or '\"me\"' for a value of that name");
            return null;
        }

        if (entry.Value.Scalars is { Count: > 0 } values && !values.Any(v => v.IsEmpty))
            return new(entry.Key, [.. values.Select(v => v.Text)], IsMine: false);
        faults.Add(entry.Value.Place, $"'{entry.Key}' needs a value or a list of values");
        return null;
    }

    private bool May(Fields role)
    {
        var may = role.Texts("may") ?? [];
        foreach (var unknown in may.Where(m => m.Text != SetTargets))
            faults.Add(unknown.Place, $"'may' knows {SetTargets}, not '{unknown.Text}'");
        return may.Any(m => m.Text == SetTargets);
    }
}
