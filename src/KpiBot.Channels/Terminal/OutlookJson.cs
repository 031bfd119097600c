using System.Text.Json;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Channels.Terminal;

/// <summary>Forecast and target as JSON; what is not known of them is absent.</summary>
internal static class OutlookJson
{
    public static void Write(Utf8JsonWriter json, KpiResult result)
    {
        if (result.Target is { } target)
        {
            json.WriteStartObject("target");
            json.WriteNumber("value", Plain(target.Value));
            WriteKnown(json, "achieved", target.Achieved);
            WriteKnown(json, "expected", target.Expected?.Value);
            WriteKnown(json, "landing", target.Landing?.Value);
            json.WriteEndObject();
        }

        if ((result.Forecast ?? result.Target?.Landing) is { } forecast)
        {
            json.WriteStartObject("forecast");
            json.WriteNumber("value", Plain(forecast.Value));
            json.WriteNumber("low", Plain(forecast.Low));
            json.WriteNumber("high", Plain(forecast.High));
            json.WriteString("method", string.Join('/', forecast.Methods.Distinct().Select(Name)));
            json.WriteNumber("error", Plain(forecast.Error));
            json.WriteEndObject();
        }
    }

    private static string Name(ForecastMethod method) => method switch
    {
        ForecastMethod.SeasonalNaiveWeek => "seasonal_naive_week",
        ForecastMethod.SeasonalNaiveWeekDrift => "seasonal_naive_week_drift",
        ForecastMethod.SeasonalNaiveYear => "seasonal_naive_year",
        ForecastMethod.SeasonalNaiveYearGrowth => "seasonal_naive_year_growth",
        ForecastMethod.HoltWintersWeek => "holt_winters_week",
        ForecastMethod.HoltWintersWeekDamped => "holt_winters_week_damped",
        ForecastMethod.HoltWintersYear => "holt_winters_year",
        ForecastMethod.HoltWintersYearDamped => "holt_winters_year_damped",
    };

    private static void WriteKnown(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
            json.WriteNumber(name, Plain(known));
    }

    /// <summary>Without the zeros that arithmetic leaves at the end.</summary>
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
