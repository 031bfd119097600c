using KpiBot.Channels.Charts;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>The columns that a table has; all of its labels share the first.</summary>
internal sealed class KpiTableColumns(AnswerTable table, CardLimits limits, bool hasBars)
{
    private const int BarLength = 6;
    private const int BarLengthBesideDetail = 4;

    private readonly int _labels = table.Rows.Count == 0 ? 1 : Math.Max(1, table.Rows[0].Label.Count);
    private readonly bool _hasDetail = table.Rows.Any(row => row.Detail is not null);
    private readonly bool _hasChange = table.Rows.Any(row => row.Change is not null);
    private readonly bool _hasBar = hasBars && table.Rows.Any(row => row.Share is not null);

    /// <summary>Without bars a second figure has room for its own change: "41.1% (+2.6 pts)".</summary>
    public IReadOnlyList<TableColumn> Definitions => Present(
        new TableColumn(HasWideDetail ? 6 : 5),
        new TableColumn(HasWideDetail ? 4 : 5) { HorizontalCellContentAlignment = HorizontalAlignment.Right },
        new TableColumn(HasWideDetail ? 6 : 3) { HorizontalCellContentAlignment = HorizontalAlignment.Right },
        new TableColumn(3),
        new TableColumn(_hasDetail ? 5 : 4) { HorizontalCellContentAlignment = HorizontalAlignment.Right });

    private bool HasWideDetail => _hasDetail && !_hasBar;

    public TableRow Header() => new(Present(
        Heading(Labels(table.Headers.Take(_labels))),
        Heading(table.Headers.ElementAtOrDefault(_labels) ?? ""),
        Heading(_hasDetail ? table.Headers.ElementAtOrDefault(_labels + 1) ?? "" : ""),
        Heading(""),
        Heading(table.Headers.ElementAtOrDefault(_labels + (_hasDetail ? 2 : 1)) ?? "")));

    public TableRow Row(AnswerRow row) => new(Present(
        Cell(new TextRun(Plain(Labels(row.Label)))),
        Cell(new TextRun(Plain(row.Value))),
        Cell(new TextRun(Plain(row.Detail ?? ""))),
        Cell(new TextRun(row.Share is { } part ? TextBars.Bar(part, _hasDetail ? BarLengthBesideDetail : BarLength) : "") { Color = TextColor.Accent, Size = TextSize.Small }),
        row.Change is { } change ? Cell(Tones.After(new(Plain(change)), row.Tone)) : Cell(new TextRun(""))));

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

    private TableCell Heading(string text) => Cell(new TextRun(Plain(text)) { Weight = TextWeight.Bolder });

    private static TableCell Cell(params IReadOnlyList<TextRun> runs) => new([CardText.Line(runs)]);

    private string Plain(string text) => CardText.Plain(text, limits.Characters);

    private static string Labels(IEnumerable<string> labels) => string.Join(" · ", labels);
}
