using KpiBot.Channels.Charts;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Terminal;

/// <summary>Columns that line up: labels to the left, numbers to the right, a bar where there is more than one row.</summary>
internal sealed class TerminalTable(TerminalStyle style)
{
    private const int BarWidth = 12;
    private const int WidestLabel = 40;
    private const string Gap = "  ";

    public IEnumerable<string> Lines(AnswerTable table)
    {
        var labels = table.Rows.Count == 0 ? table.Headers.Count - 1 : table.Rows[0].Label.Count;
        var hasDetail = table.Rows.Any(r => r.Detail is not null);
        var changeAt = labels + (hasDetail ? 2 : 1);
        var hasChange = table.Headers.Count > changeAt && table.Rows.Any(r => r.Change is not null);
        var headers = table.Headers.Select(Cell).ToList();
        var rows = table.Rows.Select(r => r with
        {
            Label = [.. r.Label.Select(Cell)],
            Value = TerminalText.Clean(r.Value),
            Detail = TerminalText.Clean(r.Detail ?? ""),
            Change = r.Change is null ? "" : TerminalText.Clean(r.Change),
        }).ToList();
        var labelWidths = Enumerable.Range(0, labels).Select(i => Widest(rows.Select(r => r.Label[i]).Append(headers[i]))).ToList();
        var valueWidth = Widest(rows.Select(r => r.Value).Append(headers[labels]));
        var detailWidth = hasDetail ? Widest(rows.Select(r => r.Detail!).Append(headers[labels + 1])) : 0;
        var changeWidth = hasChange ? Widest(rows.Select(r => r.Change!).Append(headers[changeAt])) : 0;
        var hasBars = rows.Count > 1 && rows.Any(r => r.Share is not null);

        var head = Labels(headers) + Gap + Right(headers[labels], valueWidth);
        if (hasDetail)
            head += Gap + Right(headers[labels + 1], detailWidth);
        if (hasChange)
            head += Gap + (hasBars ? new string(' ', BarWidth) + Gap : "") + Right(headers[changeAt], changeWidth);
        yield return Gap + style.Faint(head.TrimEnd());
        foreach (var row in rows)
        {
            var line = Labels(row.Label) + Gap + Right(row.Value, valueWidth);
            if (hasDetail)
                line += Gap + Right(row.Detail!, detailWidth);
            if (hasBars)
                line += Gap + Left(row.Share is { } share ? TextBars.Bar(share, BarWidth) : "", BarWidth);
            if (hasChange)
                line += Gap + style.Toned(Right(row.Change!, changeWidth), row.Tone);
            yield return (Gap + line).TrimEnd();
        }

        string Labels(IReadOnlyList<string> texts) => string.Join(Gap, labelWidths.Select((width, i) => Left(texts[i], width)));
    }

    private static int Widest(IEnumerable<string> texts) => texts.Max(TerminalText.Width);

    private static string Left(string text, int width) => text + new string(' ', Math.Max(0, width - TerminalText.Width(text)));

    private static string Right(string text, int width) => new string(' ', Math.Max(0, width - TerminalText.Width(text))) + text;

    private static string Cell(string text)
    {
        var clean = TerminalText.Clean(text);
        return clean.Length > WidestLabel ? clean[..(WidestLabel - 1)] + "…" : clean;
    }
}
