using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Charts;

/// <summary>Lays out what an answer shows over time, member by member, step by step, or against a target.</summary>
public static class ChartModelBuilder
{
    /// <returns>Null where there is nothing to draw: a single number, or no data at all.</returns>
    public static ChartModel? Build(KpiAnswer answer) => answer.Result.Query switch
    {
        KpiQuery.Trend trend => new CourseChartBuilder(answer, trend).Build(),
        KpiQuery.Breakdown or KpiQuery.Ranked => new BarChartBuilder(answer).Build(),
        KpiQuery.Drivers => new DriversChartBuilder(answer).Build(),
        KpiQuery.Funnel => new FunnelChartBuilder(answer).Build(),
        KpiQuery.Forecast => new LandingChartBuilder(answer).OfForecast(),
        KpiQuery.Target => new LandingChartBuilder(answer).OfTarget(),
        _ => null,
    };

    /// <summary>Where a period lands, in one row with its range, beside what has come and what it is set against; null where it does not.</summary>
    public static BarChart? Landing(KpiAnswer answer) => answer.Result.Query switch
    {
        KpiQuery.Forecast => new LandingChartBuilder(answer).OfLanding(),
        KpiQuery.Target => new LandingChartBuilder(answer).OfTarget(),
        _ => null,
    };

    internal static IReadOnlyList<string> Title(KpiAnswer answer) =>
        TextFit.Wrap(ChartText.OneLine(answer.Title), ChartSize.Inside, ChartSize.TitleText, lines: 2, bold: true);

    /// <summary>"By month · January 2026 so far (…)".</summary>
    /// <param name="by">Headers of what the rows are of, as the answer's table has them.</param>
    internal static IReadOnlyList<string> Subtitle(KpiAnswer answer, IEnumerable<string> by)
    {
        var names = string.Join(answer.Language.Say(" and ", " et "), by.Select(h => h.Length > 1 && char.IsUpper(h[1]) ? h : h.ToLowerInvariant()));
        return TextFit.Wrap($"{answer.Language.Say("By", "Par")} {names} · {Period(answer)}", ChartSize.Inside, ChartSize.Text, lines: 2);
    }

    /// <summary>"Parts of the change, by country · October 2026".</summary>
    internal static IReadOnlyList<string> Subtitle(KpiAnswer answer, string about) =>
        TextFit.Wrap($"{about} · {Period(answer)}", ChartSize.Inside, ChartSize.Text, lines: 2);

    internal static IReadOnlyList<string> DaysOf(KpiAnswer answer) => TextFit.Wrap(Period(answer), ChartSize.Inside, ChartSize.Text, lines: 2);

    /// <summary>A stock is counted on a day, its course is not.</summary>
    private static string Period(KpiAnswer answer) => answer.Result is { Query: KpiQuery.Trend { Kpi.IsStock: true }, Period: var period }
        ? answer.Language.Period(period)
        : answer.Period;

    /// <summary>The target where it is one for any number of days and for the whole company: that of a rate without filters.</summary>
    internal static decimal? TargetOf(KpiResult result) =>
        result.Query is { Kpi: { Ratio: not null, Target: { } target }, Filters.Count: 0 } ? target : null;

    internal static IEnumerable<LegendEntry> TargetEntry(KpiAnswer answer) => TargetOf(answer.Result) is { } target
        ? [new(new ChartMark.Target(), answer.Language.Say("Target: ", "Objectif : ") + new ValueWording(answer.Language, answer.Result.Currency).Full(answer.Result.Query.Kpi.Unit, target))]
        : [];

    internal static IEnumerable<string> SampleFootnote(KpiAnswer answer) =>
        answer.IsSampleData ? [answer.Language.Say("Sample data", "Données d'exemple")] : [];

    /// <summary>Entries side by side as far as they fit.</summary>
    internal static IReadOnlyList<IReadOnlyList<LegendEntry>> Legend(IEnumerable<LegendEntry> entries)
    {
        var rows = new List<List<LegendEntry>>();
        var used = 0d;
        foreach (var entry in entries)
        {
            var cut = entry with { Text = TextFit.Cut(entry.Text, ChartSize.Inside - ChartSize.LegendMark, ChartSize.Text) };
            var width = EntryWidth(cut);
            if (rows.Count == 0 || used + width > ChartSize.Inside + ChartSize.LegendGap)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(cut);
            used += width;
        }

        return rows;
    }

    internal static double EntryWidth(LegendEntry entry) =>
        ChartSize.LegendMark + TextFit.Width(entry.Text, ChartSize.Text) + ChartSize.LegendGap;
}
