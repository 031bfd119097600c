namespace KpiBot.Core.Queries.Drivers;

/// <summary>One member on both sides of a comparison.</summary>
internal readonly record struct MemberPair(string? Member, KpiValue Current, KpiValue Earlier)
{
    /// <summary>Members that have rows on either side, beside what nothing is worth on the other.</summary>
    public static IReadOnlyList<MemberPair> Join(IReadOnlyList<MemberValue> current, IReadOnlyList<MemberValue> earlier, KpiValue nothing)
    {
        var before = earlier.ToDictionary(m => m.Members, m => m.Value, MemberComparer.Instance);
        var pairs = new List<MemberPair>(Math.Max(current.Count, before.Count));
        foreach (var (members, value) in current)
            pairs.Add(new(members[0], value, before.Remove(members, out var own) ? own : nothing));
        foreach (var (members, value) in before)
            pairs.Add(new(members[0], nothing, value));
        pairs.Sort((a, b) => MemberComparer.Instance.Compare([a.Member], [b.Member]));
        return pairs;
    }
}
