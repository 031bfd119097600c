using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// Who makes most of a value: of amounts, counts and stocks, where the members add up to the whole in these data. Rates have no
/// parts of that kind, and a distinct count whose parts overlap has none either.
/// </summary>
internal static class ShareInsights
{
    /// <summary>Rows behind the value; fewer are soon anyone's.</summary>
    private const long FewestRows = 30;

    private const int FewestForMajority = 3;
    private const int FewestForConcentration = 8;
    private const int Many = 40;

    /// <summary>Beside more than so many, the least is one of the long tail.</summary>
    private const int MostToNameSmallest = 12;

    private const decimal Half = 0.5m;

    /// <summary>Of the whole: what refunds may take off it before shares stop meaning anything.</summary>
    private const decimal MostNegative = 0.05m;

    /// <summary>The telling one of each kind, over all dimensions.</summary>
    public static IEnumerable<Insight> Find(ChangeShape? shape, KpiValue whole, IReadOnlyList<MemberView> views)
    {
        if (shape is not ChangeShape.Sum || whole is not { Value: > 0 and var total, Rows: >= FewestRows })
            return [];
        var split = views.Select(v => (v.Dimension, Shares: Shares(v.Now, total))).Where(v => v.Shares.Count > 0).ToList();
        var majority = split.Select(v => Majority(v.Dimension, v.Shares)).OfType<Insight.Majority>().MaxBy(i => i.Score);
        var concentration = split.Where(v => v.Dimension != majority?.Dimension)
            .Select(v => Concentration(v.Dimension, v.Shares)).OfType<Insight.Concentration>().MaxBy(i => i.Score);
        return new Insight?[] { majority, concentration }.OfType<Insight>();
    }

    /// <summary>The largest first; empty where the members do not add up to the whole, or too much is negative.</summary>
    private static List<(string? Member, decimal Share)> Shares(IReadOnlyList<MemberValue> members, decimal total)
    {
        if (members.Sum(m => m.Value.Value ?? 0) != total || members.Sum(m => Math.Min(0, m.Value.Value ?? 0)) < -MostNegative * total)
            return [];
        return [.. members.Where(m => m.Value.Value > 0)
            .Select(m => (Member: m.Members[0], Share: m.Value.Value!.Value / total))
            .OrderByDescending(m => m.Share).ThenBy(m => m.Member, StringComparer.Ordinal)];
    }

    private static Insight.Majority? Majority(string dimension, List<(string? Member, decimal Share)> shares)
    {
        if (shares.Count < FewestForMajority || shares[0] is not { Member: { } member, Share: >= Half and <= 1 and var share })
            return null;
        var least = shares[^1];
        return new(dimension, member, share)
        {
            Smallest = shares.Count <= MostToNameSmallest ? least.Member : null,
            SmallestShare = least.Share,
            Score = InsightScores.Of(InsightScores.Majority, (double)share),
        };
    }

    /// <summary>At most a quarter of the members, of many a tenth, make half. An even spread would take half of them.</summary>
    private static Insight.Concentration? Concentration(string dimension, List<(string? Member, decimal Share)> shares)
    {
        if (shares.Count < FewestForConcentration)
            return null;
        var (few, share) = (0, 0m);
        while (share < Half)
            share += shares[few++].Share;
        var most = shares.Count < Many ? shares.Count / 4 : shares.Count / 10;
        if (few < 2 || few > most || shares.Take(few).Any(s => s.Member is null))
            return null;
        return new(dimension, [.. shares.Take(few).Select(s => s.Member!)], shares.Count, share)
        {
            Score = InsightScores.Of(InsightScores.Concentration, 1 - 2d * few / shares.Count),
        };
    }
}
