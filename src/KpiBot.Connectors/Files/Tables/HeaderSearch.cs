namespace KpiBot.Connectors.Files.Tables;

/// <summary>Finds the header below titles and dates of issue.</summary>
internal static class HeaderSearch
{
    /// <summary>The row with the most of the names; the first row that has several cells where no row has any of them.</summary>
    public static Func<IReadOnlyList<SampledRow>, SampledRow?> ForNames(IReadOnlyCollection<string> names)
    {
        var wanted = names.Select(HeaderNames.Normalize).ToHashSet();
        return rows =>
        {
            var best = rows.MaxBy(r => r.Cells.Select(HeaderNames.Normalize).Count(wanted.Contains));
            return best is not null && best.Cells.Select(HeaderNames.Normalize).Any(wanted.Contains)
                ? best
                : rows.FirstOrDefault(r => r.Filled > 1) ?? (rows.Count > 0 ? rows[0] : null);
        };
    }
}
