using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>
/// The number on the last day that has one, for every member of the series; rows of one member and day are added up.
/// </summary>
/// <param name="perMember">Groups by the asked dimensions, then by the series.</param>
/// <param name="dimensions">How many of its members are the asked ones.</param>
internal sealed class LastReducer(RowNumbers numbers, Grouping perMember, Conversion? conversion, int dimensions)
    : RowByRowReducer(numbers, perMember, conversion)
{
    private readonly Dictionary<int, int> lastDays = [];

    public override bool NeedsDays => true;

    public override FactGroups Finish()
    {
        var groups = Totals.ToGroups(Decimals, isAverage: false)
            .GroupBy(member => (Members: new MemberKey([.. member.Members.Take(dimensions)]), member.Bucket))
            .Select(group => new FactGroup(group.Key.Members.Values, group.Key.Bucket, Sum(group), group.Sum(member => member.Rows)));
        return new([.. groups], MissingRates);
    }

    protected override void Take(int key, Int128 value, int day)
    {
        if (lastDays.TryGetValue(key, out var last) && day < last)
            return;
        if (last != day)
            (Totals.Sums[key], Totals.Rows[key]) = (0, 0);
        lastDays[key] = day;
        Totals.Sums[key] += value;
        Totals.Rows[key]++;
    }

    private static decimal? Sum(IEnumerable<FactGroup> members) =>
        members.Aggregate((decimal?)null, (sum, member) => member.Value is { } value ? (sum ?? 0) + value : sum);

    private sealed class MemberKey(IReadOnlyList<string?> values) : IEquatable<MemberKey>
    {
        public IReadOnlyList<string?> Values => values;

        public bool Equals(MemberKey? other) => other is not null && values.SequenceEqual(other.Values);

        public override bool Equals(object? obj) => Equals(obj as MemberKey);

        public override int GetHashCode() => values.Aggregate(0, HashCode.Combine);
    }
}
