using KpiBot.Core.Answers;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>Which rows of a table are seen at once, and which a button brings.</summary>
/// <param name="Hidden">Rows that are in neither.</param>
/// <param name="IsNewestLast">Whether it is read from its newest end: a course of the whole.</param>
internal sealed record TableCut(IReadOnlyList<AnswerRow> Shown, IReadOnlyList<AnswerRow> Behind, int Hidden, bool IsNewestLast)
{
    public static TableCut Of(AnswerTable table, KpiResult result, CardLimits limits)
    {
        var rows = table.Rows;
        var shown = limits.ShownOf(rows.Count);
        var behind = limits.BehindOf(rows.Count);
        var hidden = rows.Count - shown - behind;
        if (shown == rows.Count)
            return new(rows, [], 0, IsNewestLast: false);
        if (result.Query is KpiQuery.Trend { Dimension: not null } && NewestOfEach(table, result) is { } newest && newest.Count <= limits.Rows)
            return limits.MoreRows == 0 ? new(newest, [], rows.Count - newest.Count, IsNewestLast: false) : OfMembers(newest, rows, limits);
        return result.Query is KpiQuery.Trend
            ? new([.. rows.TakeLast(shown)], [.. rows.Skip(hidden).Take(behind)], hidden, IsNewestLast: true)
            : new([.. rows.Take(shown)], [.. rows.Skip(shown).Take(behind)], hidden, IsNewestLast: false);
    }

    /// <summary>Courses stand one below the other: behind the button they are whole.</summary>
    private static TableCut OfMembers(IReadOnlyList<AnswerRow> newest, IReadOnlyList<AnswerRow> rows, CardLimits limits)
    {
        var behind = rows.Take(limits.Rows + limits.MoreRows).ToList();
        return new(newest, behind, rows.Count - behind.Count, IsNewestLast: false);
    }

    private static List<AnswerRow>? NewestOfEach(AnswerTable table, KpiResult result) => result.Series.Count != table.Rows.Count
        ? null
        : [.. result.Series.Zip(table.Rows).GroupBy(pair => pair.First.Member, (_, course) => course.Last().Second)];
}
