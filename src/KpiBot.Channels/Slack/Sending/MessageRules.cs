using KpiBot.Channels.Slack.Elements;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>What Slack would refuse in a message, known before it is sent.</summary>
internal static class MessageRules
{
    /// <summary>Null where Slack has no reason to refuse the message.</summary>
    public static string? FaultOf(SlackMessage message)
    {
        var blocks = message.Blocks;
        if (message.Text.Length is 0 or > SlackLimits.MessageText)
            return "its text is empty or too long";
        if (blocks.Count > SlackLimits.Blocks)
            return $"it has {blocks.Count} blocks";
        if (blocks.OfType<TableBlock>().Count() > SlackLimits.TablesInMessage || blocks.OfType<ChartBlock>().Count() > SlackLimits.ChartsInMessage)
            return "it has too many tables or charts";
        if (blocks.OfType<ActionsBlock>().SelectMany(block => block.Elements).GroupBy(button => button.ActionId).Any(same => same.Count() > 1))
            return "two of its buttons have one name";
        if (blocks.Select(FaultOf).FirstOrDefault(fault => fault is not null) is { } fault)
            return fault;
        return SlackRenderer.SizeOf(message) >= SlackLimits.BlocksSize ? "its blocks are too large" : null;
    }

    private static string? FaultOf(Block block) => block switch
    {
        HeaderBlock header => Length("a header", header.Text.Text, SlackLimits.HeaderText),
        ContextBlock context => Count("a context", context.Elements, SlackLimits.ContextElements, text => Length("a context", text.Text, SlackLimits.Text)),
        RichTextBlock rich => Count("a rich text", rich.Elements, int.MaxValue, section => Count("a section", section.Elements, int.MaxValue, run => Length("a run", run.Text, SlackLimits.Text))),
        TableBlock table => Count("a table", table.Rows, SlackLimits.TableRows, row => Count("a row", row, SlackLimits.TableColumns, cell => Length("a cell", cell.Text, SlackLimits.Text))),
        ActionsBlock actions => Count("the buttons", actions.Elements, SlackLimits.Buttons, FaultOf),
        PictureBlock picture => Length("an alternative text", picture.AltText, SlackLimits.AlternativeText),
        ChartBlock chart => FaultOf(chart),
        _ => $"nothing is known of a {block.GetType().Name}",
    };

    private static string? FaultOf(Button button) =>
        Length("a button", button.Text.Text, SlackLimits.ButtonText)
        ?? Length("a button's name", button.ActionId, SlackLimits.ActionId)
        ?? Length("a button's value", button.Value, SlackLimits.ButtonValue);

    private static string? FaultOf(ChartBlock block) =>
        Length("a chart's title", block.Title, SlackLimits.ChartTitle)
        ?? Count("a chart", block.Chart.Series, SlackLimits.ChartSeries, series =>
            Length("a series", series.Name, SlackLimits.ChartLabel)
            ?? Count("a series", series.Data, SlackLimits.ChartPoints, point => Length("a point", point.Label, SlackLimits.ChartLabel)));

    private static string? Length(string what, string text, int most) =>
        text.Length == 0 ? $"{what} is empty" : text.Length > most ? $"{what} has {text.Length} characters" : null;

    private static string? Count<T>(string what, IReadOnlyList<T> parts, int most, Func<T, string?> faultOf) =>
        parts.Count == 0 ? $"{what} has no part" : parts.Count > most ? $"{what} has {parts.Count} parts" : parts.Select(faultOf).FirstOrDefault(fault => fault is not null);
}
