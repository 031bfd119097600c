using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Answers;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Slack.Charts;

/// <summary>A breakdown or a ranking as bars, beside those that it was asked to be compared with.</summary>
internal static class NativeBars
{
    /// <summary>As many as stand side by side on a phone.</summary>
    private const int MostRows = 12;

    public static ChartBlock? Of(KpiAnswer answer)
    {
        var result = answer.Result;
        if (answer.Table is not { } table)
            return null;
        // A member without data has no bar; the table says so.
        var known = result.Rows.Zip(table.Rows).Where(row => row.First.Value.Value is not null).ToList();
        var shown = known.Take(MostRows).ToList();
        return NativeChart.Draw(
            answer, ChartKind.Bar, [.. shown.Select(row => string.Join(" · ", row.Second.Label))], SeriesOf(answer, [.. shown.Select(row => row.First)]),
            known.Count > shown.Count ? answer.Language.ShownOf(shown.Count, known.Count) : null);
    }

    /// <summary>With what came before where the question asks for it, and the rows' own days are the ones that are compared.</summary>
    private static IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> SeriesOf(KpiAnswer answer, List<ResultRow> rows)
    {
        IReadOnlyList<decimal?> now = [.. rows.Select(row => row.Value.Value)];
        if (answer.Result.Query.Comparison is null || !rows.TrueForAll(row => row is { Earlier.Value: not null, Compared: null }))
            return [(answer.Result.Query.Kpi.Name.In(answer.Language), now)];
        var names = NativeChart.NamesOf(answer);
        return [(names.Before, [.. rows.Select(row => row.Earlier!.Value)]), (names.Now, now)];
    }
}
