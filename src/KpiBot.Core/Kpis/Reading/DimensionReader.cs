using KpiBot.Core.Kpis.Yaml;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Reads an entry of <c>dimensions:</c>.</summary>
internal static class DimensionReader
{
    private static readonly string[] Keys = ["id", "name", "plural", "synonyms", "members", "known_as_of_now"];
    private static readonly string[] MemberKeys = ["value", "name", "aliases", "synonyms"];

    public static DimensionDraft? Read(YamlNode node, FaultCollector faults)
    {
        if (Fields.Open(node, "dimension", Keys, faults) is not { } fields)
            return null;
        var id = fields.RequireId();
        var synonyms = fields.Synonyms("synonyms", faults);
        var definition = new DimensionDefinition(
            id ?? "",
            fields.RequireLocalized("name", faults),
            fields.RequireLocalized("plural", faults),
            synonyms.ToLocalizedNames())
        {
            Members = Members(fields, faults),
            IsKnownAsOfNow = fields.Flag("known_as_of_now"),
        };
        return id is null
            ? null
            : new(id, fields.Place, definition, [.. fields.SpokenNames("name"), .. fields.SpokenNames("plural"), .. synonyms]);
    }

    private static IReadOnlyList<MemberDefinition> Members(Fields dimension, FaultCollector faults)
    {
        var claims = new NameClaims(faults);
        return [.. dimension.Items("members", "- value: …").Select(item => Member(item, claims, faults)).OfType<MemberDefinition>()];
    }

    private static MemberDefinition? Member(YamlNode node, NameClaims claims, FaultCollector faults)
    {
        if (Fields.Open(node, "member", MemberKeys, faults) is not { } fields || fields.RequireText("value") is not { } value)
            return null;
        var name = fields.Localized("name", faults) ?? LocalizedText.Same(value.Text);
        var aliases = fields.Texts("aliases") ?? [];
        var synonyms = fields.Synonyms("synonyms", faults);
        var names = fields.SpokenNames("name").Concat(synonyms).Select(n => new Located(n.Text, n.Place)).Prepend(value).Concat(aliases);
        foreach (var spoken in names)
            claims.Claim($"value '{value.Text}'", new(spoken.Text, Language: null, spoken.Place, IsOwn: true));
        return new(value.Text, name, [.. aliases.Select(a => a.Text)]) { Synonyms = synonyms.ToLocalizedNames() };
    }
}
