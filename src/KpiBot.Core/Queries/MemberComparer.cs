namespace KpiBot.Core.Queries;

/// <summary>Compares combinations of members, as the data write them; "(none)" comes last.</summary>
internal sealed class MemberComparer : IEqualityComparer<IReadOnlyList<string?>>, IComparer<IReadOnlyList<string?>>
{
    public static readonly MemberComparer Instance = new();

    public bool Equals(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y) => Compare(x, y) == 0;

    public int GetHashCode(IReadOnlyList<string?> members)
    {
        var hash = default(HashCode);
        for (var i = 0; i < members.Count; i++)
            hash.Add(members[i]);
        return hash.ToHashCode();
    }

    public int Compare(IReadOnlyList<string?>? x, IReadOnlyList<string?>? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        for (var i = 0; i < Math.Min(x.Count, y.Count); i++)
        {
            var order = Compare(x[i], y[i]);
            if (order != 0)
                return order;
        }

        return x.Count.CompareTo(y.Count);
    }

    private static int Compare(string? x, string? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(x, y),
    };
}
