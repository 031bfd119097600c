using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Lets later files replace definitions of earlier ones by id, each in the place of the first.</summary>
internal sealed class DraftMerge(FaultCollector faults)
{
    public IReadOnlyList<T> Merge<T>(IEnumerable<IReadOnlyList<T>> files)
        where T : Draft
    {
        var merged = new OrderedDictionary<string, T>();
        foreach (var draft in files.SelectMany(drafts => drafts))
        {
            if (merged.TryGetValue(draft.Id, out var earlier) && earlier.Place.FileNumber == draft.Place.FileNumber)
                faults.Add(draft.Place, $"the {draft.Label} is defined twice: first on line {earlier.Place.Line}");
            else
                merged[draft.Id] = draft;
        }

        return [.. merged.Values];
    }
}
