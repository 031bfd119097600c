using KpiBot.Connectors.Files.Cells;

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

    /// <summary>Where no name is known: the first row about as wide as the others whose cells are all words.</summary>
    public static SampledRow? ByLook(IReadOnlyList<SampledRow> rows)
    {
        if (rows.Count == 0)
            return null;
        var usualWidth = rows.GroupBy(r => r.Filled).MaxBy(g => g.Count())!.Key;
        var wide = rows.Where(r => r.Filled >= usualWidth * 0.6).ToList();
        return wide.FirstOrDefault(AllWords) ?? wide[0];
    }

    private static bool AllWords(SampledRow row) =>
        row.Kinds.All(k => k == CellKind.Text) && row.Cells.All(c => c.Length == 0 || c.Any(char.IsLetter));
}
