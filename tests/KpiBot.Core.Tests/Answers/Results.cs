using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Tests.Answers;

/// <summary>Results made by hand on Monday 23 November 2026, and their words.</summary>
internal static class Results
{
    public static readonly KpiCatalog Catalog = BuiltInCatalog.Catalog;

    public static readonly DateRange October = Days("2026-10-01", "2026-11-01");

    public static readonly Period ThisMonth =
        new(Days("2026-11-01", "2026-12-01"), Days("2026-11-01", "2026-11-23"), CalendarUnit.Month) { IsInProgress = true };

    public static readonly Period LastMonth = new(October, October, CalendarUnit.Month);

    public static readonly Comparison SameDaysOfOctober =
        new(ComparisonKind.PreviousPeriod, Days("2026-10-01", "2026-10-23"), ThisMonth.Answered, IsClipped: true, AlignsWeekdays: false);

    public static readonly Freshness SampleSales = Stream("sample", "sales");

    public static KpiDefinition Kpi(string id) => BuiltInCatalog.Kpi(id);

    public static DateRange Days(string start, string end) => new(DateOnly.Parse(start, null), DateOnly.Parse(end, null));

    public static KpiValue Number(decimal? value, decimal? numerator = null, decimal? denominator = null, long rows = 100) =>
        new(value, numerator, denominator, rows);

    public static Freshness Stream(string connection, string fact, string through = "2026-11-22", int rejected = 0) => new(
        new("files", connection, fact + ".csv"), fact, DateOnly.Parse(through, null), new(2026, 11, 23, 7, 30, 0, TimeSpan.Zero), 1000, rejected);

    public static KpiResult Value(string kpi, decimal? value) =>
        new(new KpiQuery.Value(Kpi(kpi), RelativePeriod.ThisMonth), ThisMonth, Number(value), "EUR") { Freshness = [SampleSales] };

    public static KpiResult Compared(string kpi, decimal? value, decimal? earlier) => Value(kpi, value) with
    {
        Comparison = new(SameDaysOfOctober, Number(value), Number(earlier)),
    };

    public static KpiResult Noted(ResultNote note) => Value("revenue", 1_100) with { Notes = [note] };

    public static KpiAnswer Answer(this KpiResult result, UiLanguage language = UiLanguage.English) =>
        new AnswerBuilder(Catalog, Calendar).Build(result, language);

    public static readonly BusinessCalendar Calendar = new(
        new CalendarSettings(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")),
        new FixedClock(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));
}
