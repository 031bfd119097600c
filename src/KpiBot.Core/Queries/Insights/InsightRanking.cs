namespace KpiBot.Core.Queries.Insights;

/// <summary>Which insights come first.</summary>
public static class InsightRanking
{
    /// <summary>How many are shown before "more".</summary>
    public const int MostLeading = 2;

    /// <summary>
    /// The highest score first, but behind it the highest that is about something else: who hears that a week was unusual learns
    /// little from its being the highest since March.
    /// </summary>
    public static IReadOnlyList<Insight> Rank(IEnumerable<Insight> found)
    {
        var ranked = found.OrderByDescending(i => i.Score).ThenBy(i => i.Theme).ToList();
        var second = ranked.FindIndex(i => i.Theme != ranked[0].Theme);
        if (second > 1)
        {
            ranked.Insert(1, ranked[second]);
            ranked.RemoveAt(second + 1);
        }

        return ranked;
    }
}
