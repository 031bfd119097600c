namespace KpiBot.Core.Queries.Drivers;

/// <summary>Finds what Simpson (1951) warned of: a total that goes against its parts because their weights changed.</summary>
internal static class ReversalTest
{
    public static Reversal Of(DimensionSplit split)
    {
        if (split is not { Mix: not null, Rate: { } rate })
            return Reversal.None;
        var change = Math.Sign(split.Parts.Sum(p => p.Contribution));
        var directions = split.Parts.Select(Direction).OfType<int>().ToList();
        if (change != 0 && directions.Count > 1 && directions.Contains(-change) && !directions.Contains(change))
            return Reversal.EveryMember;
        return change != 0 && directions.Count > 1 && Math.Sign(rate) == -change ? Reversal.MixOutweighs : Reversal.None;
    }

    /// <summary>Which way the member's own rate went; null where it has none on either side.</summary>
    private static int? Direction(DriverPart part) =>
        part.Current.Value is { } now && part.Earlier.Value is { } before ? Math.Sign(now - before) : null;
}
