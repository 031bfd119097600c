using System.Globalization;
using System.Text.Json;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using static KpiBot.Channels.Terminal.ParseWords;

namespace KpiBot.Channels.Terminal;

/// <summary>One KPI's answer as JSON: what does not apply is absent, what has no data is null.</summary>
internal static class KpiAnswerJson
{
    public static void Write(Utf8JsonWriter json, KpiAnswer answer)
    {
        var result = answer.Result;
        var kpi = result.Query.Kpi;
        json.WriteStartObject();
        json.WriteString("kpi", kpi.Id);
        WriteNumber(json, "value", result.Headline.Value);
        json.WriteString("unit", Name(kpi.Unit));
        if (kpi.Unit is KpiUnit.Money)
            json.WriteString("currency", result.Currency);
        json.WriteString("text", Text(answer.Summary));
        WritePeriod(json, result.Period);
        if (result.Comparison is { } compared)
            WriteComparison(json, compared);
        if (result.Dimensions.Count > 0)
            WriteRows(json, result);
        if (result.Steps.Count > 0)
            WriteSteps(json, result);
        if (result.Query is KpiQuery.Trend trend)
            WriteSeries(json, result, trend.Dimension);
        else if (result.Query is KpiQuery.RankedTimes || result.Series.Count > 0)
            WriteSeries(json, result, dimension: null);
        AskedJson.Write(json, result);
        OutlookJson.Write(json, result);
        if (result.Drivers is { } drivers)
            DriversJson.Write(json, drivers);
        InsightsJson.Write(json, answer);
        if (result.Headline.Base is { } denominator)
            WriteNumber(json, "base", denominator);
        WriteFreshness(json, result);
        json.WriteString("formula", answer.HowComputed.Formula);
        json.WriteBoolean("sampleData", answer.IsSampleData);
        json.WriteStartArray("notes");
        foreach (var note in answer.Reading.Concat(answer.Notes))
            json.WriteStringValue(Text(note));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePeriod(Utf8JsonWriter json, Period period)
    {
        json.WriteStartObject("period");
        json.WriteString("start", Day(period.Range.Start));
        json.WriteString("end", Day(period.Range.End));
        if (period.Through is { } through)
            json.WriteString("through", Day(through));
        json.WriteEndObject();
    }

    private static void WriteComparison(Utf8JsonWriter json, ComparedValue compared)
    {
        json.WriteStartObject("comparison");
        json.WriteString("kind", Name(compared.Comparison.Kind));
        json.WriteString("start", Day(compared.Comparison.Range.Start));
        json.WriteString("end", Day(compared.Comparison.Range.End));
        WriteNumber(json, "value", compared.Earlier.Value);
        if (compared.Change is { } change)
            WriteNumber(json, "change", change);
        if (compared.ChangeRatio is { } ratio)
            WriteNumber(json, "changeRatio", ratio);
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, KpiResult result)
    {
        json.WriteStartArray("rows");
        foreach (var row in result.Rows)
        {
            json.WriteStartObject();
            json.WriteStartObject("key");
            for (var i = 0; i < result.Dimensions.Count; i++)
                json.WriteString(result.Dimensions[i], row.Members[i]);
            json.WriteEndObject();
            WriteNumber(json, "value", row.Value.Value);
            if (row.Earlier is { } earlier)
                WriteNumber(json, "comparisonValue", earlier.Value);
            if (result.Query is KpiQuery.Breakdown { InShares: true } or KpiQuery.Ranked { InShares: true } && row.Value.Value is { } part && result.Headline.Value is { } whole and > 0)
                WriteNumber(json, "share", part / whole);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Rows whose key is the step's KPI.</summary>
    private static void WriteSteps(Utf8JsonWriter json, KpiResult result)
    {
        json.WriteStartArray("rows");
        foreach (var step in result.Steps)
        {
            json.WriteStartObject();
            json.WriteStartObject("key");
            json.WriteString("step", step.Kpi.Id);
            json.WriteEndObject();
            WriteNumber(json, "value", step.Value.Value);
            if (step.Comparison is { } compared)
                WriteNumber(json, "comparisonValue", compared.Earlier.Value);
            if (step.Rate is { } rate)
                WriteNumber(json, "rate", rate);
            if (step.EarlierRate is { } earlier)
                WriteNumber(json, "comparisonRate", earlier);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The key is empty for a series of the whole.</summary>
    private static void WriteSeries(Utf8JsonWriter json, KpiResult result, string? dimension)
    {
        json.WriteStartArray("series");
        foreach (var point in result.Series)
        {
            json.WriteStartObject();
            json.WriteStartObject("key");
            if (dimension is not null)
                json.WriteString(dimension, point.Member);
            json.WriteEndObject();
            json.WriteString("start", Day(point.Days.Start));
            WriteNumber(json, "value", point.Value.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFreshness(Utf8JsonWriter json, KpiResult result)
    {
        json.WriteStartArray("freshness");
        foreach (var stream in result.Freshness)
        {
            json.WriteStartObject();
            json.WriteString("origin", stream.Stream.Origin);
            json.WriteString("fact", stream.Fact);
            if (stream.Through is { } through)
                json.WriteString("through", Day(through));
            if (stream.LastSync is { } lastSync)
                json.WriteString("lastSync", lastSync.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Exact, without the zeros that arithmetic leaves at the end.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is not { } known)
            json.WriteNull(name);
        else
            json.WriteNumber(name, known / 1.0000000000000000000000000000m);
    }
}
