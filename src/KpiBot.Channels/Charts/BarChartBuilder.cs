using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Charts;

/// <summary>A breakdown or a ranking as bars: at most fifteen, of which the last may stand for all the others.</summary>
internal sealed class BarChartBuilder(KpiAnswer answer)
{
    private const int MostRows = 15;

    /// <summary>The others have a bar as long as they would not make the members' bars unreadably short.</summary>
    private const decimal MostOthers = 2;

    private readonly KpiResult result = answer.Result;
    private readonly ValueWording values = new(answer.Language, answer.Result.Currency);

    private KpiDefinition Kpi => result.Query.Kpi;

    private bool HasOthers => Kpi.IsAdditive && result.Query is KpiQuery.Breakdown;

    public BarChart? Build()
    {
        var shown = result.Rows.Take(result.Rows.Count > MostRows && HasOthers ? MostRows - 1 : MostRows).ToList();
        var known = shown.Select(r => r.Value.Value).OfType<decimal>().ToList();
        if (known.Count == 0 || known.Exists(v => Math.Abs(v) > ValueScale.Largest))
            return null;
        var target = ChartModelBuilder.TargetOf(result);
        var others = Others(shown.Count, known.Max(Math.Abs));
        List<BarRow> rows = [.. Members(shown), .. others is null ? [] : (BarRow[])[others]];
        return BarChartLayout.Of(answer, ChartModelBuilder.Subtitle(answer, answer.Table!.Headers.Take(result.Dimensions.Count)), rows, (double?)target) with
        {
            Legend = ChartModelBuilder.Legend([.. EarlierEntry(), .. ChartModelBuilder.TargetEntry(answer)]),
            Footnotes = [.. NotShown(shown.Count), .. ChartModelBuilder.SampleFootnote(answer)],
        };
    }

    private IEnumerable<BarRow> Members(List<ResultRow> shown)
    {
        var labels = Labels([.. answer.Table!.Rows.Take(shown.Count).Select(r => string.Join(" · ", r.Label.Select(ChartText.OneLine)))]);
        return shown.Select((row, i) => new BarRow(labels[i], (double?)row.Value.Value, Text(row.Value.Value))
        {
            Earlier = IsCompared(row) ? (double?)row.Earlier!.Value : null,
        });
    }

    /// <summary>Names that would be cut to the same text lose their middle instead.</summary>
    private static List<IReadOnlyList<string>> Labels(List<string> names)
    {
        List<IReadOnlyList<string>> labels = [.. names.Select(name => TextFit.Wrap(name, BarChartLayout.WidestLabel, ChartSize.Text, lines: 2))];
        var same = labels.GroupBy(l => string.Join('\n', l)).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. labels.Select((label, i) => same.Contains(string.Join('\n', label))
            ? TextFit.Wrap(TextFit.CutMiddle(names[i], BarChartLayout.WidestLabel * 1.7, ChartSize.Text), BarChartLayout.WidestLabel, ChartSize.Text, lines: 2)
            : label)];
    }

    /// <summary>Only of a breakdown that adds up: a ranking says in a note what it leaves out.</summary>
    private BarRow? Others(int shown, decimal largest)
    {
        var rest = result.Rows.Skip(shown).ToList();
        if (rest.Count == 0 || !HasOthers)
            return null;
        var sum = rest.Sum(r => r.Value.Value ?? 0);
        var count = answer.Language.Number(rest.Count);
        return new([answer.Language.Say($"{count} others", $"{count} autres")], Math.Abs(sum) <= MostOthers * largest ? (double)sum : null, Text(sum)) { IsOthers = true };
    }

    private string Text(decimal? value) => value is { } known ? values.Compact(Kpi.Unit, known) : values.NoData;

    /// <summary>Where the question asks for it, and the row's own days are the ones that are compared.</summary>
    private bool IsCompared(ResultRow row) => result.Query.Comparison is not null && row is { Earlier: not null, Compared: null };

    private IEnumerable<LegendEntry> EarlierEntry() => result.Rows.Any(IsCompared) && result.Comparison is { Comparison.Range: var range }
        ? [new(new ChartMark.Earlier(IsColumn: true), answer.Language.Range(range, result.Period.Unit))]
        : [];

    /// <summary>What a ranking leaves out, or a breakdown that cannot be added up.</summary>
    private IEnumerable<string> NotShown(int shown)
    {
        var cut = result.Notes.OfType<ResultNote.RowsCut>().FirstOrDefault();
        var rest = HasOthers ? [] : result.Rows.Skip(shown).ToList();
        var hidden = (cut?.Hidden ?? 0) + rest.Count;
        if (hidden == 0)
            return [];
        var count = answer.Language.Number(hidden);
        var sum = Kpi.IsAdditive ? answer.Language.Say(": ", " : ") + Text((cut?.TheirSum ?? 0) + rest.Sum(r => r.Value.Value ?? 0)) : "";
        return [(answer.Language.IsPlural(hidden) ? answer.Language.Say($"{count} others not shown", $"{count} autres non affichés") : answer.Language.Say("1 other not shown", "1 autre non affiché")) + sum];
    }
}
