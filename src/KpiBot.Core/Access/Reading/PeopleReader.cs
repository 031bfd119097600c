using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Access.Reading;

/// <summary>Reads <c>people:</c>, who somebody is in both chats and in the data.</summary>
internal static class PeopleReader
{
    private static readonly string[] Keys = ["id", "email", "entra", "slack", "local", "owner"];
    private static readonly Dictionary<string, bool> YesOrNo = new() { ["true"] = true, ["false"] = false };

    public static IReadOnlyList<Person> Read(Fields fields, FaultCollector faults)
    {
        var people = new List<Person>();
        var known = new Dictionary<Identity, string>();
        foreach (var item in fields.Items("people", "- id: …"))
        {
            if (Fields.Open(item, "person", Keys, faults) is not { } person || person.RequireId() is not { } id)
                continue;
            if (people.Any(p => p.Id == id))
                faults.Add(person.Place, $"there is a person '{id}' already");
            List<Identity> identities =
            [
                .. Of(person, "email", Identity.Email), .. Of(person, "entra", Identity.Entra), .. Of(person, "slack", Identity.Slack),
                .. person.Choice("local", YesOrNo, false) ? [Identity.Local] : Array.Empty<Identity>(),
            ];
            if (identities.Count == 0)
                faults.Add(person.Place, $"{person.Label} has no identity: give an email, an entra object id or a slack user id");
            foreach (var identity in identities)
            {
                if (!known.TryAdd(identity, id) && known[identity] != id)
                    faults.Add(person.Place, $"{identity} is {known[identity]} already: one identity is one person");
            }

            people.Add(new(id, identities, [.. (person.Texts("owner") ?? []).Select(o => o.Text)]));
        }

        return people;
    }

    private static IEnumerable<Identity> Of(Fields person, string key, Func<string, Identity> identity) =>
        (person.Texts(key) ?? []).Select(text => identity(text.Text));
}
