using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>A breakdown, ranking or trend: label, value, and change; a bar of the value's size where no chart shows it.</summary>
/// <param name="hasChart">Whether a chart stands above the table.</param>
internal sealed class KpiTable(AnswerTable table, KpiAnswer answer, CardLimits limits, bool hasChart)
{
    public const string MoreRowsId = "more-rows";

    private readonly KpiTableColumns columns = new(table, limits, hasBars: !hasChart);
    private readonly TableCut cut = TableCut.Of(table, answer.Result, limits);

    public IEnumerable<CardElement> Elements(bool canExport) => cut.IsNewestLast
        ? [.. Behind(), Shown(), .. Left(canExport)]
        : [Shown(), .. Behind(), .. Left(canExport)];

    /// <summary>Null where every row that the card holds is seen.</summary>
    public CardAction? ShowAll() => cut.Behind.Count == 0
        ? null
        : new CardAction.ToggleVisibility(CardWords.ShowRows(table.Rows.Count - cut.Hidden, table.Rows.Count).In(answer.Language), [MoreRowsId]);

    private Table Shown() => Rows(cut.Shown) with { Spacing = Spacing.Medium };

    private IEnumerable<CardElement> Behind() =>
        cut.Behind.Count == 0 ? [] : [Rows(cut.Behind) with { Id = MoreRowsId, IsVisible = false, Spacing = Spacing.Small }];

    private Table Rows(IEnumerable<AnswerRow> rows) => new(columns.Definitions, [columns.Header(), .. rows.Select(columns.Row)]);

    private IEnumerable<CardElement> Left(bool canExport)
    {
        if (cut.Hidden == 0)
            yield break;
        var words = cut.IsNewestLast ? AnswerWords.EarlierRows(cut.Hidden) : AnswerWords.MoreRows(cut.Hidden);
        yield return CardText.Line(new TextRun($"{words.In(answer.Language)}. {(canExport ? CardWords.ExportBelowHasAll : CardWords.ExportHasAll).In(answer.Language)}") { Size = TextSize.Small, IsSubtle = true })
            with
        { Spacing = Spacing.Small };
    }
}
