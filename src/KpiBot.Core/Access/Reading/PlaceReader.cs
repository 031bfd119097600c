using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Access.Reading;

/// <summary>Reads <c>places:</c>, what may be shown where several people read.</summary>
internal static class PlaceReader
{
    private static readonly string[] Keys = ["id", "teams", "slack", "audience"];

    public static IReadOnlyList<PlaceRule> Read(Fields fields, IReadOnlyList<Role> roles, FaultCollector faults)
    {
        var places = new List<PlaceRule>();
        foreach (var item in fields.Items("places", "- id: …"))
        {
            if (Fields.Open(item, "place", Keys, faults) is not { } place || place.RequireId() is not { } id)
                continue;
            if (places.Any(p => p.Id == id))
                faults.Add(place.Place, $"there is a place '{id}' already");
            List<SharedPlace> conversations =
            [
                .. (place.Texts("teams") ?? []).Select(t => SharedPlace.Teams(t.Text)), .. (place.Texts("slack") ?? []).Select(s => SharedPlace.Slack(s.Text)),
            ];
            if (conversations.Count == 0)
                faults.Add(place.Place, $"{place.Label} is nowhere: give the id of a teams conversation or of a slack channel");
            if (conversations.Find(c => places.Any(p => p.Conversations.Contains(c))) is { } twice)
                faults.Add(place.Place, $"{twice} is a place already");
            place.Require("audience");
            var audience = place.Texts("audience") ?? [];
            foreach (var name in audience)
                CheckRole(name, roles, faults);
            places.Add(new(id, conversations, [.. audience.Select(a => a.Text)]));
        }

        return places;
    }

    /// <summary>A place is nobody in the data: a role whose rows are "me" would show nothing there.</summary>
    private static void CheckRole(Located name, IReadOnlyList<Role> roles, FaultCollector faults)
    {
        if (roles.FirstOrDefault(r => r.Id == name.Text) is not { } role)
            faults.Add(name.Place, $"unknown role '{name.Text}' in 'audience'{NearestName.Suggest(name.Text, roles.Select(r => r.Id))}");
        else if (role.Rows.Any(r => r.IsMine))
            faults.Add(name.Place, $"the rows of '{name.Text}' are those of one person, and a place is nobody: give it a role without 'me'");
    }
}
