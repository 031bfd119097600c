using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;

namespace KpiBot.Core.Conversations;

/// <summary>The names that can be asked for now. Gathered anew when a sync has ended, and only then.</summary>
public sealed class CurrentVocabulary(KpiCatalog catalog, IFactStore store)
{
    private sealed record Gathered(IFactSnapshot From, Vocabulary Vocabulary);

    private Gathered? latest;

    /// <summary>The same instance as long as the facts are the same.</summary>
    public Vocabulary Get()
    {
        var snapshot = store.Snapshot;
        var known = Volatile.Read(ref latest);
        if (known is null || !ReferenceEquals(known.From, snapshot))
        {
            known = new(snapshot, new(catalog, Members(snapshot)));
            Volatile.Write(ref latest, known);
        }

        return known.Vocabulary;
    }

    private Dictionary<string, IReadOnlyCollection<string>> Members(IFactSnapshot snapshot) =>
        FactSchemas.All.SelectMany(schema => snapshot.Dimensions(schema.Name))
            .Concat(catalog.Dimensions.Select(d => d.Id))
            .Distinct()
            .ToDictionary(dimension => dimension, snapshot.Members);
}
