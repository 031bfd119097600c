using KpiBot.Core.Access.Reading;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Access;

/// <summary>Reads <c>access.yaml</c>; every fault goes to the collector with its line.</summary>
public static class AccessReader
{
    private static readonly string[] Keys = ["people", "roles", "places", "audit"];

    /// <param name="file">Null where there is none: then everybody sees everything, and no KPI may be kept for a role.</param>
    /// <param name="catalog">Null where it has faults of its own: then the names of KPIs are not looked at.</param>
    /// <param name="dimensions">What rows can be told by: the catalogue's dimensions and the sources' own.</param>
    /// <returns>Null where there is no file, or it has faults.</returns>
    public static AccessRules? Read(DefinitionFile? file, KpiCatalog? catalog, IReadOnlyCollection<string> dimensions, FaultCollector faults)
    {
        if (file is null)
        {
            foreach (var audience in catalog?.Kpis.SelectMany(k => k.Audience) ?? [])
                faults.Add(audience.Place, $"'audience' names the role '{audience.Text}', and there is no access.yaml that says who that is");
            return null;
        }

        if (YamlLoader.Load(file, faults) is not { } root)
        {
            faults.Add(new(0, file.Name, 1, 1), "nothing is said here: write 'roles', or remove the file to let everybody see everything");
            return null;
        }

        if (Fields.Open(root, file.Name, Keys, faults) is not { } fields)
            return null;
        var people = PeopleReader.Read(fields, faults);
        var roles = new RoleReader(people, catalog, dimensions, faults).Read(fields);
        var rules = new AccessRules(people, roles, PlaceReader.Read(fields, roles, faults)) { AuditDays = AuditDays(fields, faults) };
        if (catalog is not null)
            new AccessChecks(rules, catalog, faults).Run();
        return rules;
    }

    private static int AuditDays(Fields fields, FaultCollector faults)
    {
        if (fields.Find("audit") is not { } node || Fields.Open(node, "audit", ["keep_days"], faults) is not { } audit || audit.Number("keep_days") is not { } days)
            return AuditSettings.UsualDays;
        if (days is >= 1 and <= 36_500 && decimal.IsInteger(days))
            return (int)days;
        audit.Fault("keep_days", "'keep_days' is a whole number of days, from 1 to 36500");
        return AuditSettings.UsualDays;
    }
}
