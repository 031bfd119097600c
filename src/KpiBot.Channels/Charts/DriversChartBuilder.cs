using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Charts;

/// <summary>A change and what each member brought to it: rises lie right of zero, falls left.</summary>
internal sealed class DriversChartBuilder(KpiAnswer answer)
{
    private readonly KpiResult result = answer.Result;
    private readonly ValueWording values = new(answer.Language, answer.Result.Currency);

    public BarChart? Build()
    {
        if (result.Drivers is not { Splits: [var split, ..], Change: not 0 } found || answer.Table is not { } table
            || !BarChartLayout.CanDraw(split.Parts.Select(p => (decimal?)p.Contribution).Append(found.Change)))
            return null;
        var parts = split.Parts.Take(table.Rows.Count).ToList();
        var hasOthers = split.Parts.Count > table.Rows.Count;
        List<decimal> shown = [.. hasOthers ? parts.SkipLast(1).Select(p => p.Contribution).Append(split.Parts.Skip(table.Rows.Count - 1).Sum(p => p.Contribution)) : parts.Select(p => p.Contribution)];
        var largest = shown.Max(Math.Abs);
        List<BarRow> rows =
        [
            new([answer.Language.Say("Whole change", "Évolution totale")], (double)found.Change, values.Contribution(result.Query.Kpi.Unit, found.Change, largest)) { Fill = BarFill.Quiet },
            .. shown.Select((part, i) => new BarRow(BarChartLayout.Label(table.Rows[i].Label[0]), (double)part, table.Rows[i].Value) { Fill = part < 0 ? BarFill.Fall : BarFill.Solid }),
        ];
        return BarChartLayout.Of(answer, Subtitle(table.Headers[0]), rows) with
        {
            Legend = ChartModelBuilder.Legend(Entries(rows)),
            Footnotes = [.. ChartModelBuilder.SampleFootnote(answer)],
        };
    }

    private IReadOnlyList<string> Subtitle(string dimension)
    {
        var by = dimension.ToLowerInvariant();
        return ChartModelBuilder.Subtitle(answer, answer.Language.Say($"Parts of the change, by {by}", $"Parts de l'évolution, par {by}"));
    }

    private IEnumerable<LegendEntry> Entries(List<BarRow> rows)
    {
        if (rows.Exists(r => r.Fill is BarFill.Solid))
            yield return new(new ChartMark.Series(0, IsColumn: true), answer.Language.Say("raised it", "à la hausse"));
        if (rows.Exists(r => r.Fill is BarFill.Fall))
            yield return new(new ChartMark.Fall(), answer.Language.Say("lowered it", "à la baisse"));
    }
}
