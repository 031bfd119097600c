using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Core.Answers;

/// <summary>The rows of a breakdown, a ranking or a trend as they are read.</summary>
internal sealed class AnswerTableBuilder(UiLanguage language, MemberWording members, ValueWording values, ChangeWording changes)
{
    private readonly OutlookTables outlook = new(language, values);

    /// <summary>Null for a single number.</summary>
    public AnswerTable? Build(KpiResult result) => result.Query switch
    {
        KpiQuery.Trend trend => OfSeries(result, trend.Grain, trend.Dimension),
        KpiQuery.RankedTimes ranked => OfSeries(result, ranked.Grain, by: null),
        KpiQuery.Average => null,
        KpiQuery.Forecast forecast => outlook.OfForecast(result, forecast, GrainName(ForecastHandler.GrainOf(forecast, result.Period.Range) ?? Grain.Month)),
        KpiQuery.Target when result.Target is { } target => outlook.OfTarget(result, target),
        KpiQuery.Reconciled => new ReconciliationTableBuilder(language, members, values).Build(result.Reconciliation),
        KpiQuery.Funnel => new FunnelTableBuilder(language, values, changes).Build(result.Steps),
        KpiQuery.Drivers => result.Drivers is { Splits: [var leading, ..] } found ? new DriversTableBuilder(language, members, values, changes).Build(result, found, leading) : null,
        _ when result.Dimensions.Count > 0 => OfRows(result),
        _ => null,
    };

    private AnswerTable OfRows(KpiResult result)
    {
        var largest = Largest(result.Rows.Select(r => r.Value.Value));
        List<string> headers = [.. result.Dimensions.Select(d => members.Dimension(d).Capitalized()), result.Query.Kpi.Name.In(language)];
        if (result.Rows.Any(r => r.Earlier is not null))
            headers.Add(language.Say("Change", "Évolution"));
        return new(headers, [.. result.Rows.Select(r => Row(result, r, largest))]);
    }

    private AnswerRow Row(KpiResult result, ResultRow row, decimal? largest)
    {
        var kpi = result.Query.Kpi;
        return new(
            [.. row.Members.Select((member, i) => members.Member(result.Dimensions[i], member))],
            values.Full(kpi.Unit, row.Value.Value, largest),
            row.Earlier is { } earlier ? changes.Amount(kpi.Unit, (row.Compared ?? row.Value).Value, earlier.Value) : null,
            ChangeWording.Tone(kpi.Direction, row.Change),
            Share(row.Value.Value, largest));
    }

    private AnswerTable OfSeries(KpiResult result, Grain grain, string? by)
    {
        var kpi = result.Query.Kpi;
        var largest = Largest(result.Series.Select(p => p.Value.Value));
        List<string> headers = [GrainName(grain)];
        if (by is not null)
            headers.Add(members.Dimension(by).Capitalized());
        headers.Add(kpi.Name.In(language));
        return new(headers, [.. result.Series.Select(p => new AnswerRow(
            by is not null ? [language.Bucket(p.Days, grain), members.Member(by, p.Member)] : [language.Bucket(p.Days, grain)],
            values.Full(kpi.Unit, p.Value.Value, largest),
            Change: null,
            Tone.Neutral,
            Share(p.Value.Value, largest)))]);
    }

    private string GrainName(Grain grain) => grain switch
    {
        Grain.Day => language.Say("Day", "Jour"),
        Grain.Week => language.Say("Week", "Semaine"),
        Grain.Month => language.Say("Month", "Mois"),
        Grain.Quarter => language.Say("Quarter", "Trimestre"),
        Grain.Year => language.Say("Year", "Année"),
    };

    private static decimal? Largest(IEnumerable<decimal?> numbers) => numbers.Max(n => n is { } known ? Math.Abs(known) : n);

    private static double? Share(decimal? value, decimal? largest) => value switch
    {
        null => null,
        0 => 0,
        { } known => (double)(Math.Abs(known) / largest!.Value),
    };
}
