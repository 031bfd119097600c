using KpiBot.Channels.Charts;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>A breakdown, ranking or trend: label, value, a bar of the value's size, and change.</summary>
internal static class KpiTable
{
    private const int BarLength = 6;

    public static IEnumerable<CardElement> Of(AnswerTable table, KpiAnswer answer, CardLimits limits)
    {
        var columns = new Columns(table, limits);
        var hidden = Math.Max(0, table.Rows.Count - limits.Rows);
        // A trend is read at its newest end, everything else at its top.
        var isTrend = answer.Result.Query is KpiQuery.Trend;
        var shown = isTrend ? table.Rows.Skip(hidden) : table.Rows.Take(limits.Rows);

        yield return new Table(columns.Definitions, [columns.Header(), .. shown.Select(columns.Row)]) { Spacing = Spacing.Medium };
        if (hidden > 0)
        {
            var words = isTrend ? CardWords.EarlierRows(hidden) : CardWords.MoreRows(hidden);
            yield return CardText.Line(new TextRun(words.In(answer.Language)) { Size = TextSize.Small, IsSubtle = true }) with { Spacing = Spacing.Small };
        }
    }

    /// <summary>The columns that this table has; all of its labels share the first.</summary>
    private sealed class Columns(AnswerTable table, CardLimits limits)
    {
        private readonly int _labels = table.Rows.Count == 0 ? 1 : Math.Max(1, table.Rows[0].Label.Count);
        private readonly bool _hasDetail = table.Rows.Any(row => row.Detail is not null);
        private readonly bool _hasChange = table.Rows.Any(row => row.Change is not null);
        private readonly bool _hasBar = table.Rows.Any(row => row.Share is not null);

        /// <summary>Without bars a second figure has room for its own change: "41.1% (+2.6 pts)".</summary>
        public IReadOnlyList<TableColumn> Definitions => Present(
            new TableColumn(HasWideDetail ? 6 : 5),
            new TableColumn(HasWideDetail ? 4 : 5) { HorizontalCellContentAlignment = HorizontalAlignment.Right },
            new TableColumn(HasWideDetail ? 6 : 3) { HorizontalCellContentAlignment = HorizontalAlignment.Right },
            new TableColumn(3),
            new TableColumn(4) { HorizontalCellContentAlignment = HorizontalAlignment.Right });

        private bool HasWideDetail => _hasDetail && !_hasBar;

        public TableRow Header() => new(Present(
            Heading(Labels(table.Headers.Take(_labels))),
            Heading(table.Headers.ElementAtOrDefault(_labels) ?? ""),
            Heading(_hasDetail ? table.Headers.ElementAtOrDefault(_labels + 1) ?? "" : ""),
            Heading(""),
            Heading(table.Headers.ElementAtOrDefault(_labels + (_hasDetail ? 2 : 1)) ?? "")));

        public TableRow Row(AnswerRow row) => new(Present(
            Cell(new(Plain(Labels(row.Label)))),
            Cell(new(Plain(row.Value))),
            Cell(new(Plain(row.Detail ?? ""))),
            Cell(new(Bar(row.Share)) { Color = TextColor.Accent, Size = TextSize.Small }),
            Cell(new(Plain(row.Change ?? "")) { Color = Tones.ColorOf(row.Tone) })));

        /// <summary>The bar stands beside the value that it shows, not beside the change.</summary>
        private List<T> Present<T>(T label, T value, T detail, T bar, T change)
        {
            var present = new List<T> { label, value };
            if (_hasDetail)
                present.Add(detail);
            if (_hasBar)
                present.Add(bar);
            if (_hasChange)
                present.Add(change);
            return present;
        }

        private TableCell Heading(string text) => Cell(new(Plain(text)) { Weight = TextWeight.Bolder });

        private static TableCell Cell(TextRun run) => new([CardText.Line(run)]);

        private string Plain(string text) => CardText.Plain(text, limits.Characters);

        private static string Labels(IEnumerable<string> labels) => string.Join(" · ", labels);

        private static string Bar(double? share) => share is { } part ? TextBars.Bar(part, BarLength) : "";
    }
}
