using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis.Yaml;

/// <summary>Finds what a misspelt name was meant to be.</summary>
public static class NearestName
{
    /// <summary>" (did you mean 'revenue'?)" where a candidate is near enough; else the empty text.</summary>
    public static string Suggest(string name, IEnumerable<string> candidates)
    {
        var allowed = (name.Length + 1) / 3;
        var nearest = candidates.Select(c => (Name: c, Distance: EditDistance.Between(name, c, allowed))).OrderBy(c => c.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= allowed ? $" (did you mean '{nearest.Name}'?)" : "";
    }
}
