namespace KpiBot.Core.Queries.Drivers;

/// <summary>The few parts of a split that a sentence names.</summary>
/// <param name="With">Those that brought a tenth of the change or more, the largest first, until most of it is explained.</param>
/// <param name="Against">Those that went the other way by a tenth of the change or more.</param>
public sealed record LeadingParts(IReadOnlyList<DriverPart> With, IReadOnlyList<DriverPart> Against)
{
    private const int MostWith = 3;
    private const int MostAgainst = 2;
    private const decimal Least = 0.1m;
    private const decimal Most = 0.9m;

    /// <summary>Of a change of nothing: the largest that rose, and the largest that fell.</summary>
    public static LeadingParts Of(DimensionSplit split, decimal change)
    {
        var direction = change == 0 ? 1 : Math.Sign(change);
        var notable = split.Parts.Where(p => p.Contribution != 0 && Math.Abs(p.Contribution) >= Least * Math.Abs(change)).ToLookup(p => Math.Sign(p.Contribution) == direction);
        return new([.. UntilExplained(notable[true], change).Take(MostWith)], [.. notable[false].Take(MostAgainst)]);
    }

    private static IEnumerable<DriverPart> UntilExplained(IEnumerable<DriverPart> parts, decimal change)
    {
        var explained = 0m;
        foreach (var part in parts)
        {
            if (change != 0 && explained / change >= Most)
                yield break;
            explained += part.Contribution;
            yield return part;
        }
    }
}
