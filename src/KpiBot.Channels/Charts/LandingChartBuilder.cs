using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Channels.Charts;

/// <summary>What has come, where it will land and between which ends, and the target as a line across.</summary>
internal sealed class LandingChartBuilder(KpiAnswer answer)
{
    private const int MostBuckets = 12;

    private readonly KpiResult result = answer.Result;
    private readonly ValueWording values = new(answer.Language, answer.Result.Currency);

    private KpiUnit Unit => result.Query.Kpi.Unit;

    /// <summary>The months of a longer period, which by themselves fill the scale; else the landing.</summary>
    public BarChart? OfForecast()
    {
        if (result.Forecast is not { } forecast || Buckets(forecast).ToList() is not { Count: > 0 } buckets)
            return OfLanding();
        var landing = $"{answer.Language.Say("Landing", "Atterrissage")}{answer.Language.Say(": ", " : ")}{values.Compact(Unit, forecast.Value)} ({Range(forecast)})";
        return Build(buckets, target: null) is { } chart ? chart with { Footnotes = [landing, .. chart.Footnotes] } : null;
    }

    /// <summary>The whole period: what has come of it, where it will land, and what it is set against.</summary>
    public BarChart? OfLanding()
    {
        if (result.Forecast is not { } forecast)
            return null;
        List<BarRow> rows =
        [
            .. forecast.Achieved is null ? [] : (BarRow[])[Row(answer.Language.Say("So far", "À ce jour"), forecast.Achieved, BarFill.Solid)],
            Landing(forecast),
            .. result.Comparison is { Earlier.Value: { } earlier } compared
                ? (BarRow[])[Row(answer.Language.Range(compared.Comparison.Range, result.Period.Unit), earlier, BarFill.Quiet)]
                : [],
        ];
        return Build(rows, result.Target?.Value);
    }

    public BarChart? OfTarget()
    {
        if (result.Target is not { } target)
            return null;
        List<BarRow> rows =
        [
            Row(answer.Language.Say("Achieved", "Réalisé"), target.Achieved, BarFill.Solid),
            .. target.Expected is { } expected ? (BarRow[])[Row(answer.Language.Say("Expected by now", "Attendu à ce jour"), expected.Value, BarFill.Quiet)] : [],
            .. target.Landing is { } landing ? (BarRow[])[Landing(landing)] : [],
        ];
        return Build(rows, target.Value);
    }

    private BarChart? Build(List<BarRow> rows, decimal? target)
    {
        if (!BarChartLayout.CanDraw([.. rows.Select(r => r.Value is { } value && Math.Abs(value) < (double)ValueScale.Largest ? (decimal)value : (decimal?)null), target]))
            return null;
        return BarChartLayout.Of(answer, ChartModelBuilder.DaysOf(answer), rows, (double?)target) with
        {
            Legend = ChartModelBuilder.Legend([.. Entries(rows), .. target is { } goal ? (LegendEntry[])[TargetEntry(goal)] : []]),
            Footnotes = [.. ChartModelBuilder.SampleFootnote(answer)],
        };
    }

    /// <summary>The months of a quarter or a year; more than a dozen would not be read.</summary>
    private IEnumerable<BarRow> Buckets(ForecastResult forecast) => result.Series.Count is < 2 or > MostBuckets || answer.Table is not { } table
        ? []
        : result.Series.Zip(table.Rows, (point, row) => Row(row.Label[0], point.Value.Value, point.Days.End <= forecast.Known.End ? BarFill.Solid : BarFill.Pale));

    private BarRow Landing(ForecastResult forecast) =>
        new(BarChartLayout.Label(answer.Language.Say("Landing", "Atterrissage"), Range(forecast)), (double)forecast.Value, values.Compact(Unit, forecast.Value))
        {
            Fill = BarFill.Pale,
            Range = ((double)forecast.Low, (double)forecast.High),
        };

    private string Range(ForecastResult forecast) => $"{values.Compact(Unit, forecast.Low)} – {values.Compact(Unit, forecast.High)}";

    private BarRow Row(string label, decimal? value, BarFill fill) =>
        new(BarChartLayout.Label(label), (double?)value, value is { } known ? values.Compact(Unit, known) : values.NoData) { Fill = fill };

    private IEnumerable<LegendEntry> Entries(List<BarRow> rows)
    {
        if (rows.Exists(r => r.Fill is BarFill.Pale))
            yield return new(new ChartMark.Part(IsColumn: true), answer.Language.Say("forecast", "prévision"));
        if (rows.Exists(r => r.Range is not null))
            yield return new(new ChartMark.Range(), answer.Language.Say("in 4 cases of 5", "dans 4 cas sur 5"));
    }

    private LegendEntry TargetEntry(decimal target) =>
        new(new ChartMark.Target(), answer.Language.Say("Target: ", "Objectif : ") + values.Compact(Unit, target));
}
