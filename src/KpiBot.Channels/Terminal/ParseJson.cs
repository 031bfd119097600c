using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using static KpiBot.Channels.Terminal.ParseWords;

namespace KpiBot.Channels.Terminal;

/// <summary>A parse as the command line's contract has it: every key always there, in one order, on one line; but a condition, a mean and a share only where they are asked for.</summary>
public static class ParseJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One line, without its end.</summary>
    /// <param name="calendar">Resolves periods and comparisons; with the clock that the text was read by.</param>
    public static string Write(Parse parse, BusinessCalendar calendar) =>
        JsonText.Of(Options, json => Write(json, parse, calendar));

    public static void Write(Utf8JsonWriter json, Parse parse, BusinessCalendar calendar)
    {
        var ask = parse.Intent.Question();
        json.WriteStartObject();
        json.WriteString("text", Text(parse.Text));
        json.WriteString("language", parse.Language.Tag());
        json.WriteString("intent", Name(parse.Intent));
        Strings(json, "kpis", Kpis(parse.Intent).Select(k => k.Id));
        WritePeriod(json, ask?.Period ?? Compared(parse.Intent), calendar);
        WriteComparison(json, ask, calendar);
        json.WriteString("grain", ask?.Grain is { } grain ? Name(grain) : null);
        Strings(json, "breakdown", ask?.Breakdown ?? []);
        WriteFilters(json, ask?.Filters ?? []);
        WriteTop(json, ask?.Top);
        AskedJson.Write(json, ask);
        json.WriteString("view", parse.Intent is Intent.Ask or Intent.Schedule ? Name(ask!.View) : null);
        CommandJson.Write(json, parse.Intent, calendar);
        WritePeriods(json, parse, calendar);
        WriteCorrections(json, parse.Corrections);
        Strings(json, "notUnderstood", parse.NotUnderstood.Select(Text));
        WriteIssue(json, parse.Issue, parse.Language);
        json.WriteEndObject();
    }

    private static IReadOnlyList<KpiDefinition> Kpis(Intent intent) => intent switch
    {
        Intent.Define define => [define.Kpi, .. define.Beside],
        _ => intent.Question()?.Kpis ?? [],
    };

    /// <summary>"Revenue vs last month" names no period of its own: what is compared is the KPI's usual one.</summary>
    private static PeriodExpression? Compared(Intent intent) =>
        intent is Intent.Ask { Comparison: not null, MorePeriods: [], Kpis: [var kpi, ..] } ask && ask.Kpis.All(k => k.DefaultPeriod == kpi.DefaultPeriod) ? kpi.DefaultPeriod : null;

    private static void WritePeriod(Utf8JsonWriter json, PeriodExpression? period, BusinessCalendar calendar)
    {
        json.WritePropertyName("period");
        if (period is not null && calendar.Resolve(period) is PeriodResolution.Resolved resolved)
            WriteRange(json, resolved.Period.Range);
        else
            json.WriteNullValue();
    }

    private static void WriteRange(Utf8JsonWriter json, DateRange range)
    {
        json.WriteStartObject();
        WriteBounds(json, range.Start, range.End);
        json.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter json, DateOnly? start, DateOnly? end)
    {
        json.WriteString("start", Day(start));
        json.WriteString("end", Day(end));
    }

    private static void WriteComparison(Utf8JsonWriter json, Intent.Ask? ask, BusinessCalendar calendar)
    {
        json.WritePropertyName("comparison");
        if (Resolved(ask, calendar) is not { } comparison)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind", Name(comparison.Kind));
        WriteBounds(json, comparison.Range.Start, comparison.Range.End);
        json.WriteEndObject();
    }

    /// <summary>The range that the comparison is computed with: of the period asked for, else of the KPI's default.</summary>
    private static Comparison? Resolved(Intent.Ask? ask, BusinessCalendar calendar)
    {
        if (ask is not { Comparison: { } comparison } || (ask.Period ?? (ask.Kpis is [var kpi, ..] ? kpi.DefaultPeriod : null)) is not { } period)
            return null;
        return calendar.Resolve(period) is PeriodResolution.Resolved resolved
            && calendar.Resolve(comparison, resolved.Period) is ComparisonResolution.Resolved found
                ? found.Comparison
                : null;
    }

    private static void WriteFilters(Utf8JsonWriter json, IReadOnlyList<DimensionFilter> filters)
    {
        json.WriteStartArray("filters");
        foreach (var filter in filters)
        {
            json.WriteStartObject();
            json.WriteString("dimension", filter.Dimension);
            Strings(json, "values", filter.Values);
            json.WriteBoolean("exclude", filter.Exclude);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTop(Utf8JsonWriter json, Ranking? top)
    {
        json.WritePropertyName("top");
        if (top is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("count", top.Count);
        json.WriteString("order", Name(top.Order));
        if (top.Place is { } place)
            json.WriteNumber("place", place);
        json.WriteEndObject();
    }

    private static void WritePeriods(Utf8JsonWriter json, Parse parse, BusinessCalendar calendar)
    {
        json.WriteStartArray("periods");
        foreach (var match in parse.Periods.SelectMany(One))
        {
            var days = match.Expression is { } open ? calendar.ResolveOpen(open) : null;
            var period = match.Expression is { } closed && calendar.Resolve(closed) is PeriodResolution.Resolved resolved ? resolved.Period : null;
            json.WriteStartObject();
            json.WriteString("text", Text(match.Span.In(parse.Text)));
            WriteBounds(json, days?.Start, days?.End);
            json.WriteString("recurrence", match.Recurrence?.Rule);
            json.WriteString("timex", Timex.For(match, period));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>"The last two weekends" are two, of the same words.</summary>
    private static IEnumerable<PeriodMatch> One(PeriodMatch match) =>
        match.More.Select(other => match with { Expression = other, More = [] }).Prepend(match with { More = [] });

    private static void WriteCorrections(Utf8JsonWriter json, IReadOnlyList<Correction> corrections)
    {
        json.WriteStartArray("corrections");
        foreach (var correction in corrections)
        {
            json.WriteStartObject();
            json.WriteString("from", Text(correction.From));
            json.WriteString("to", Text(correction.To));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIssue(Utf8JsonWriter json, Issue? issue, UiLanguage language)
    {
        json.WritePropertyName("issue");
        if (issue is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("code", issue.Code);
        json.WriteString("text", Text(issue.Text.In(language)));
        json.WriteStartArray("candidates");
        foreach (var candidate in issue.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("label", Text(candidate.Label.In(language)));
            json.WriteString("query", Text(candidate.Query.In(language)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string?> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
