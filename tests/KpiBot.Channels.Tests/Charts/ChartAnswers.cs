using KpiBot.Channels.Tests.Terminal;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Tests.Charts;

/// <summary>Answers of any shape, worded by KpiBot itself, on Monday 23 November 2026.</summary>
internal static class ChartAnswers
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static KpiDefinition Revenue => BuiltInCatalog.Kpi("revenue");

    public static KpiDefinition ConversionRate => BuiltInCatalog.Kpi("conversion_rate");

    /// <summary>A point for each bucket from <paramref name="first"/> on; the last is cut at today.</summary>
    public static KpiAnswer Course(UiLanguage language, Grain grain, string first, params decimal?[] values) =>
        Course(language, Revenue, grain, first, values);

    public static KpiAnswer Course(UiLanguage language, KpiDefinition kpi, Grain grain, string first, params decimal?[] values) =>
        Word(language, CourseResult(kpi, grain, first, values));

    public static KpiResult CourseResult(KpiDefinition kpi, Grain grain, string first, params decimal?[] values)
    {
        var buckets = Buckets(grain, first, values.Length);
        return new(new KpiQuery.Trend(kpi, RelativePeriod.ThisMonth, grain), Of(buckets), Number(1), "EUR")
        {
            Series = [.. buckets.Zip(values, (days, value) => new SeriesPoint(null, days, Number(value)))],
        };
    }

    public static KpiResult MembersResult(Grain grain, string first, params (string? Member, decimal?[] Values)[] members)
    {
        var buckets = Buckets(grain, first, members[0].Values.Length);
        return new(new KpiQuery.Trend(Revenue, RelativePeriod.ThisMonth, grain) { Dimension = "country" }, Of(buckets), Number(1), "EUR")
        {
            Series = [.. members.SelectMany(m => buckets.Zip(m.Values, (days, value) => new SeriesPoint(m.Member, days, Number(value))))],
        };
    }

    public static KpiAnswer Bars(UiLanguage language, params (string? Member, decimal? Value)[] rows) => Word(language, BarsResult(Revenue, rows));

    public static KpiResult BarsResult(KpiDefinition kpi, params (string? Member, decimal? Value)[] rows) =>
        new(new KpiQuery.Breakdown(kpi, RelativePeriod.ThisMonth, ["country"]), October, Number(1), "EUR")
        {
            Dimensions = ["country"],
            Rows = [.. rows.Select(r => new ResultRow([r.Member], Number(r.Value), Earlier: null))],
        };

    public static Period October => new(Days("2026-10-01", "2026-11-01"), Days("2026-10-01", "2026-11-01"), CalendarUnit.Month);

    public static KpiAnswer Word(UiLanguage language, KpiResult result) => new AnswerBuilder(WordedAnswers.Catalog, WordedAnswers.Calendar).Build(result, language);

    public static KpiValue Number(decimal? value) => new(value, null, null, 1);

    public static DateRange Days(string start, string end) => new(DateOnly.Parse(start, null), DateOnly.Parse(end, null));

    private static List<DateRange> Buckets(Grain grain, string first, int count)
    {
        var start = DateOnly.Parse(first, null);
        var wide = WordedAnswers.Calendar.Cut(new(start, start.AddYears(count + 1)), grain).Take(count);
        return [.. wide.Select(b => b.End > Today && b.Start < Today ? new(b.Start, Today) : b)];
    }

    /// <summary>In progress where the last bucket was cut at today.</summary>
    private static Period Of(List<DateRange> buckets)
    {
        var answered = new DateRange(buckets[0].Start, buckets[^1].End);
        return answered.End == Today
            ? new(new(answered.Start, Today.AddDays(8)), answered, CalendarUnit.Day) { IsInProgress = true }
            : new(answered, answered, CalendarUnit.Day);
    }
}
