using KpiBot.Core.Answers;

namespace KpiBot.Channels.Charts;

/// <summary>Columns and scale of bars, by what stands in them.</summary>
internal static class BarChartLayout
{
    public const double WidestLabel = 150;

    /// <summary>A line along the very edge would be cut in half.</summary>
    private const double RoomForTarget = 1.02;

    public static BarChart Of(KpiAnswer answer, IReadOnlyList<string> subtitle, IReadOnlyList<BarRow> rows, double? target = null)
    {
        var ends = rows.SelectMany(Ends).Append(target).Append(0).OfType<double>().ToList();
        var high = target >= ends.Max() ? ends.Max() * RoomForTarget : ends.Max();
        return new(ChartModelBuilder.Title(answer), subtitle, ends.Min(), high, rows)
        {
            LabelWidth = rows.Max(r => r.Label.Max(line => TextFit.Width(line, ChartSize.Text))),
            ValueWidth = rows.Max(r => TextFit.Width(r.Text, ChartSize.Text, bold: true)),
            Target = target,
        };
    }

    /// <summary>A name in two lines at most.</summary>
    public static IReadOnlyList<string> Label(string name) => TextFit.Wrap(ChartText.OneLine(name), WidestLabel, ChartSize.Text, lines: 2);

    /// <summary>A name, and below it what is to be known of the number.</summary>
    public static IReadOnlyList<string> Label(string name, string below) =>
        [TextFit.Cut(ChartText.OneLine(name), WidestLabel, ChartSize.Text), TextFit.Cut(below, WidestLabel, ChartSize.Text)];

    /// <summary>Whether a number can stand on a scale at all.</summary>
    public static bool CanDraw(IEnumerable<decimal?> values) =>
        values.OfType<decimal>().ToList() is { Count: > 0 } known && known.TrueForAll(v => Math.Abs(v) <= ValueScale.Largest);

    private static IEnumerable<double?> Ends(BarRow row) => row.IsTorn ? [] : [row.Value, row.Earlier, row.Range?.Low, row.Range?.High];
}
