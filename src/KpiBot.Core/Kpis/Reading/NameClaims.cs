using KpiBot.Core.Kpis.Yaml;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>
/// Sees to it that a word means one thing. A later file may take a synonym from an earlier one; a thing's own name stays its own.
/// </summary>
internal sealed class NameClaims(FaultCollector faults)
{
    private readonly Dictionary<(UiLanguage? Language, string Folded), (string Owner, SpokenName Name)> claims = [];

    /// <param name="owner">What the name stands for, as messages say it: "KPI 'revenue'".</param>
    public void Claim(string owner, SpokenName name)
    {
        var key = (name.Language, name.Folded);
        if (claims.TryGetValue(key, out var earlier) && earlier.Owner == owner)
            return;
        if (earlier.Owner is null || CanTake(earlier.Name, name))
            claims[key] = (owner, name);
        else if (!CanTake(name, earlier.Name))
            faults.Add(name.Place, $"'{name.Text}' already stands for the {earlier.Owner} ({earlier.Name.Place.File}:{earlier.Name.Place.Line})");
    }

    /// <summary>Whether the name is still its owner's after all claims.</summary>
    public bool Owns(string owner, SpokenName name) => claims.GetValueOrDefault((name.Language, name.Folded)).Owner == owner;

    private static bool CanTake(SpokenName earlier, SpokenName later) => !earlier.IsOwn && later.Place.FileNumber > earlier.Place.FileNumber;
}
