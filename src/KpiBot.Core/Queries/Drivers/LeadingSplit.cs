namespace KpiBot.Core.Queries.Drivers;

/// <summary>
/// Orders splits by how well a few of their members explain the change, after Adtributor: R. Bhagwan et al., "Adtributor: Revenue
/// Debugging in Advertising Systems", NSDI 2014. A member's explanatory power is its part of the change; its surprise is the
/// Jensen–Shannon divergence between its share of the earlier whole and of the current one (of a ratio, of both its sides
/// together). Members are taken by surprise, those that explain a tenth or more, until two thirds are explained; a dimension that
/// gets there goes before one that does not, then the one whose members are the more surprising each, so that one country goes
/// before its three regions, then the one that explains more. A dimension whose members mostly come and go (campaigns, customers
/// of a month) has surprises that say nothing, and comes last.
/// </summary>
internal static class LeadingSplit
{
    private const decimal LeastOfMember = 0.1m;
    private const decimal Enough = 0.67m;

    /// <param name="isOfRatio">Whether members have two sides to surprise by.</param>
    public static IReadOnlyList<DimensionSplit> First(IReadOnlyList<DimensionSplit> splits, bool isOfRatio, decimal change) =>
    [
        .. splits.Select(split => (Split: split, Score: Score(split, isOfRatio, change)))
            .OrderByDescending(s => LastsOver(s.Split, v => isOfRatio ? v.Base : v.Value))
            .ThenByDescending(s => s.Score.Explained >= Enough)
            .ThenByDescending(s => s.Score.Surprise)
            .ThenByDescending(s => s.Score.Explained)
            .Select(s => s.Split), // equal ones stay in the order of the catalogue
    ];

    private static (double Surprise, decimal Explained) Score(DimensionSplit split, bool isOfRatio, decimal change)
    {
        if (change == 0)
            return (0, 0);
        var surprises = isOfRatio ? Sum(Surprises(split, v => v.Numerator), Surprises(split, v => v.Base)) : Surprises(split, v => v.Value);
        var (surprise, explained, members) = (0d, 0m, 0);
        foreach (var (part, own) in split.Parts.Zip(surprises).OrderByDescending(p => p.Second))
        {
            var power = part.Contribution / change;
            if (power < LeastOfMember)
                continue;
            surprise += own;
            explained += power;
            members++;
            if (explained >= Enough)
                break;
        }

        // Rounded, so that what differs by the noise of floating point alone counts as equal.
        return (members == 0 ? 0 : Math.Round(surprise / members, 9), explained);
    }

    /// <summary>Whether most of both sides belongs to members that are there on the other side too.</summary>
    private static bool LastsOver(DimensionSplit split, Func<KpiValue, decimal?> of)
    {
        var before = Shares(split, p => of(p.Earlier));
        var now = Shares(split, p => of(p.Current));
        return before.Zip(now, (p, q) => q > 0 ? p : 0).Sum() >= 0.5 && now.Zip(before, (q, p) => p > 0 ? q : 0).Sum() >= 0.5;
    }

    private static double[] Surprises(DimensionSplit split, Func<KpiValue, decimal?> of)
    {
        var before = Shares(split, p => of(p.Earlier));
        var now = Shares(split, p => of(p.Current));
        return [.. before.Zip(now, (p, q) => (Divergence(p, q) + Divergence(q, p)) / 2)];
    }

    /// <summary>What is negative (a country with more refunds than sales) has no share.</summary>
    private static double[] Shares(DimensionSplit split, Func<DriverPart, decimal?> of)
    {
        double[] sizes = [.. split.Parts.Select(p => (double)Math.Max(0, of(p) ?? 0))];
        var whole = sizes.Sum();
        return whole == 0 ? sizes : [.. sizes.Select(size => size / whole)];
    }

    private static double Divergence(double p, double q) => p == 0 ? 0 : p * Math.Log(2 * p / (p + q));

    private static double[] Sum(double[] one, double[] other) => [.. one.Zip(other, (a, b) => a + b)];
}
