using KpiBot.Channels.Slack.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>A table: labels, value, a second figure and a change, as far as there are any.</summary>
internal static class AnswerRows
{
    private const int MostLabels = 2;

    public static IEnumerable<Block> Of(AnswerTable table, KpiAnswer answer, MessageSize size)
    {
        var columns = new Columns(table, size);
        var hidden = Math.Max(0, table.Rows.Count - size.Rows);
        // A trend is read at its newest end, everything else at its top.
        var isTrend = answer.Result.Query is KpiQuery.Trend;
        var shown = isTrend ? table.Rows.Skip(hidden) : table.Rows.Take(size.Rows);
        yield return new TableBlock([columns.Header(), .. shown.Select(columns.Row)], columns.Settings());
        if (hidden == 0)
            yield break;
        var words = isTrend ? AnswerWords.EarlierRows(hidden) : AnswerWords.MoreRows(hidden);
        foreach (var line in new RichLines(size.Characters).Line(words.In(answer.Language), TextStyle.Aside).Blocks())
            yield return line;
    }

    private sealed class Columns(AnswerTable table, MessageSize size)
    {
        private readonly int given = table.Rows.Count == 0 ? 1 : Math.Max(1, table.Rows[0].Label.Count);
        private readonly bool hasDetail = table.Rows.Any(row => row.Detail is not null);
        private readonly bool hasChange = table.Rows.Any(row => row.Change is not null);

        private int Labels => Math.Min(given, MostLabels);

        public List<TableCell> Header() => Present(
            Labelled([.. table.Headers.Take(given)]),
            table.Headers.ElementAtOrDefault(given),
            table.Headers.ElementAtOrDefault(given + 1),
            table.Headers.ElementAtOrDefault(given + (hasDetail ? 2 : 1)));

        public List<TableCell> Row(AnswerRow row) => Present(
            Labelled(row.Label),
            hasChange ? row.Value : row.Tone.Marked(row.Value),
            row.Detail,
            row.Change is { } change ? row.Tone.Marked(change) : null);

        public IReadOnlyList<TableColumn> Settings() =>
        [
            .. Enumerable.Repeat(new TableColumn(ColumnAlign.Left, IsWrapped: true), Labels),
            .. Enumerable.Repeat(new TableColumn(ColumnAlign.Right, IsWrapped: false), 1 + (hasDetail ? 1 : 0) + (hasChange ? 1 : 0)),
        ];

        private List<TableCell> Present(IEnumerable<string> labels, string? value, string? detail, string? change)
        {
            List<TableCell> present = [.. labels.Select(Cell), Cell(value)];
            if (hasDetail)
                present.Add(Cell(detail));
            if (hasChange)
                present.Add(Cell(change));
            return present;
        }

        /// <summary>As many as there are columns; what goes beyond shares the last.</summary>
        private IEnumerable<string> Labelled(IReadOnlyList<string> labels)
        {
            for (var i = 0; i < Labels - 1; i++)
                yield return labels.ElementAtOrDefault(i) ?? "";
            yield return string.Join(" · ", labels.Skip(Labels - 1));
        }

        private TableCell Cell(string? text) => new(SlackText.Plain(text ?? "", size.Characters));
    }
}
