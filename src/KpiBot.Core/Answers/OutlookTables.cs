using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Forecasts;
using KpiBot.Core.Queries.Targets;

namespace KpiBot.Core.Answers;

/// <summary>A landing month by month, and a target beside what has come of it: rows with bars of the same scale.</summary>
internal sealed class OutlookTables(UiLanguage language, ValueWording values)
{
    /// <summary>Null where the landing is one number.</summary>
    public AnswerTable? OfForecast(KpiResult result, KpiQuery.Forecast query, string grain)
    {
        if (result.Series.Count < 2 || ForecastHandler.GrainOf(query, result.Period.Range) is not { } steps || result.Forecast is not { } forecast)
            return null;
        var largest = result.Series.Max(p => Math.Abs(p.Value.Value ?? 0));
        return new([grain, language.Say("Kind", "Nature"), query.Kpi.Name.In(language)], [.. result.Series.Select(p =>
            Row([language.Bucket(p.Days, steps), State(p, forecast)], values.Full(query.Kpi.Unit, p.Value.Value, largest), p.Value.Value, largest))]);
    }

    public AnswerTable OfTarget(KpiResult result, TargetResult target)
    {
        var kpi = result.Query.Kpi;
        List<(string Label, decimal? Value)> rows =
        [
            (language.Say("Achieved", "Réalisé"), target.Achieved),
            (language.Say("Expected by now", "Attendu à ce jour"), target.Expected?.Value),
            (language.Say("Landing", "Atterrissage"), target.Landing?.Value),
            (language.Say("Target", "Objectif"), target.Value),
        ];
        rows.RemoveAll(r => r.Value is null);
        var largest = rows.Max(r => Math.Abs(r.Value!.Value));
        return new(
            [language.Say("Pace", "Rythme"), kpi.Name.In(language)],
            [.. rows.Select(r => Row([r.Label], values.Full(kpi.Unit, r.Value, largest), r.Value, largest))]);
    }

    private string State(SeriesPoint point, ForecastResult forecast)
    {
        var known = forecast.Known;
        if (!known.IsEmpty && point.Days.End <= known.End)
            return language.Say("actual", "réalisé");
        return known.IsEmpty || point.Days.Start >= known.End
            ? language.Say("forecast", "prévision")
            : language.Say("actual + forecast", "réalisé + prévision");
    }

    private static AnswerRow Row(IReadOnlyList<string> label, string text, decimal? value, decimal largest) =>
        new(label, text, Change: null, Tone.Neutral, value is { } known && largest > 0 ? (double)(Math.Abs(known) / largest) : null);
}
