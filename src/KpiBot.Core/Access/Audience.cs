using KpiBot.Core.Kpis;

namespace KpiBot.Core.Access;

/// <summary>What may be seen by somebody, or by all who read in a place: which KPIs, and of each which rows.</summary>
public sealed class Audience
{
    /// <summary>Every KPI over every row.</summary>
    public static readonly Audience Everything = new(null);

    private readonly SortedDictionary<string, RowScope>? scopes;

    private Audience(SortedDictionary<string, RowScope>? scopes)
    {
        this.scopes = scopes;
        Key = scopes is null ? "*" : string.Join('\n', scopes.Select(s => $"{s.Key} {s.Value.Key}"));
    }

    /// <summary>The same for audiences that see the same.</summary>
    public string Key { get; }

    public bool SeesEverything => scopes is null;

    public bool SeesNothing => scopes is { Count: 0 };

    /// <param name="scopes">The rows of each KPI that may be seen, by its id.</param>
    public static Audience Of(IEnumerable<KeyValuePair<string, RowScope>> scopes) => new(new(scopes.ToDictionary(), StringComparer.Ordinal));

    /// <summary>Null where the KPI may not be seen, whatever its rows.</summary>
    public RowScope? RowsOf(KpiDefinition kpi) => scopes is null ? RowScope.All : scopes.GetValueOrDefault(kpi.Id);

    /// <summary>What both may see.</summary>
    public Audience And(Audience other)
    {
        if (scopes is null || other.Key == Key)
            return other;
        return other.scopes is null
            ? this
            : Of(scopes.Where(s => other.scopes.ContainsKey(s.Key))
                .Select(s => (s.Key, Both: s.Value.And(other.scopes[s.Key])))
                .Where(s => s.Both is not null)
                .Select(s => KeyValuePair.Create(s.Key, s.Both!)));
    }
}
