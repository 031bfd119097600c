using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations.Issues;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Drivers;
using KpiBot.Core.Queries.Forecasts;
using KpiBot.Core.Queries.Insights;
using KpiBot.Core.Queries.Targets;

namespace KpiBot.Channels.Tests.Terminal;

/// <summary>Answers worded by KpiBot itself from results made by hand, on Monday 23 November 2026.</summary>
internal static class WordedAnswers
{
    public static readonly KpiCatalog Catalog = BuiltInCatalog.Catalog;

    public static readonly BusinessCalendar Calendar = new(
        new CalendarSettings(TimeZoneInfo.Utc), new FixedClock(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));

    private static readonly Period ThisMonth =
        new(Days("2026-11-01", "2026-12-01"), Days("2026-11-01", "2026-11-23"), CalendarUnit.Month) { IsInProgress = true };

    private static readonly Comparison SameDaysOfOctober =
        new(ComparisonKind.PreviousPeriod, Days("2026-10-01", "2026-10-23"), ThisMonth.Answered, IsClipped: true, AlignsWeekdays: false);

    public static KpiAnswer Rate(UiLanguage language) => Word(language, Of("conversion_rate", Number(0.145m, 145, 1_000)) with
    {
        Comparison = new(SameDaysOfOctober, Number(0.145m), Number(0.1665m)),
        Notes = [new ResultNote.EqualAge(22)],
        Freshness = [Stream("sample", "leads")],
    });

    /// <summary>A month with something to say beside its number.</summary>
    public static KpiAnswer WithInsights(UiLanguage language) => Word(language, Of("revenue", Number(142_300)) with
    {
        Comparison = new(SameDaysOfOctober, Number(142_300), Number(126_700)),
        Insights =
        [
            new Insight.Unusual(new(ThisMonth.Answered, CalendarUnit.Month, IsPart: true), 120_000, 7_000, 3.19) { Score = 0.51 },
            new Insight.Majority("country", "Germany", 0.646m) { Smallest = "Italy", SmallestShare = 0.004m, Score = 0.29 },
            new Insight.Extreme(new(ThisMonth.Answered, CalendarUnit.Month, IsPart: true), IsHighest: true, Days("2026-03-01", "2026-03-23"), 7) { Score = 0.2 },
        ],
        Freshness = [Stream("ventes", "sales")],
    });

    public static KpiAnswer ByCountry(UiLanguage language) => Word(language, Of("revenue", Number(142_300)) with
    {
        Query = new KpiQuery.Breakdown(Kpi("revenue"), RelativePeriod.ThisMonth, ["country"]) { Filters = [new("channel", ["Field sales"])] },
        Comparison = new(SameDaysOfOctober, Number(142_300), Number(126_700)),
        Dimensions = ["country"],
        Rows =
        [
            new(["Germany"], Number(92_000.5m), Number(70_000)),
            new(["France"], Number(50_299.5m), Number(56_700)),
            new(["Atlantis"], Number(0), Number(0)),
            new([null], Number(null), Number(null)),
        ],
        Notes = [new ResultNote.RowsCut(2, 340)],
        Freshness = [Stream("ventes", "sales", rejected: 3)],
    }) with
    {
        Reading = ["Read “revnue” as “revenue”."],
    };

    public static KpiAnswer ByMonth(UiLanguage language) => Word(language, Of("revenue", Number(50_000)) with
    {
        Query = new KpiQuery.Trend(Kpi("revenue"), RelativePeriod.ThisMonth, Grain.Month),
        Series =
        [
            new(null, Days("2026-08-01", "2026-09-01"), Number(10_000)),
            new(null, Days("2026-09-01", "2026-10-01"), Number(null)),
            new(null, Days("2026-10-01", "2026-11-01"), Number(25_000)),
            new(null, ThisMonth.Answered, Number(15_000)),
        ],
        Freshness = [Stream("ventes", "sales")],
    });

    public static KpiAnswer ByMonthAndCountry(UiLanguage language) => Word(language, Of("revenue", Number(40_000)) with
    {
        Query = new KpiQuery.Trend(Kpi("revenue"), RelativePeriod.ThisMonth, Grain.Month) { Dimension = "country" },
        Series =
        [
            new("Germany", Days("2026-10-01", "2026-11-01"), Number(25_000)),
            new(null, Days("2026-10-01", "2026-11-01"), Number(15_000)),
        ],
        Freshness = [Stream("ventes", "sales")],
    });

    /// <summary>December and the quarter that it ends: 22 days of November known.</summary>
    public static KpiAnswer Landing(UiLanguage language) => Word(language, Of("revenue", Number(152_000)) with
    {
        Query = new KpiQuery.Forecast(Kpi("revenue"), new CalendarQuarter(2026, 4)),
        Period = Quarter,
        Forecast = Forecast,
        Target = Target() with { Landing = Forecast },
        Series =
        [
            new(null, Days("2026-10-01", "2026-11-01"), Number(50_000)),
            new(null, Days("2026-11-01", "2026-12-01"), Number(48_000)),
            new(null, Days("2026-12-01", "2027-01-01"), Number(54_000)),
        ],
        Freshness = [Stream("ventes", "sales")],
    });

    public static KpiAnswer AgainstTarget(UiLanguage language) => Word(language, Of("revenue", Number(88_000)) with
    {
        Query = new KpiQuery.Target(Kpi("revenue"), new CalendarQuarter(2026, 4)),
        Period = Quarter,
        Target = Target() with { Landing = Forecast, WorkingDaysLeft = 29, LeftPerWorkingDay = 52_000m / 29 },
        Freshness = [Stream("ventes", "sales")],
    });

    /// <summary>A plain number of a month that has a target.</summary>
    public static KpiAnswer WithTarget(UiLanguage language) => Word(language, Of("customer_acquisition_cost", Number(410, 41_000, 100)) with
    {
        Target = new(400, [], ThisMonth.Answered, 410) { Standing = TargetStanding.OffTrack, Expected = new(400, PaceBasis.Level) },
        Freshness = [Stream("ventes", "sales")],
    });

    private static readonly Period Quarter =
        new(Days("2026-10-01", "2027-01-01"), Days("2026-10-01", "2026-11-23"), CalendarUnit.Quarter) { IsInProgress = true };

    private static readonly ForecastResult Forecast = new(152_000, 140_000, 164_000, Quarter.Answered, 88_000)
    {
        Methods = [ForecastMethod.HoltWintersYear],
        Error = 0.032m,
        NaiveError = 0.061m,
        Trials = 46,
        From = new(2023, 11, 1),
    };

    private static TargetResult Target() => new(140_000, [new(Quarter.Range, 140_000)], Quarter.Answered, 88_000)
    {
        Expected = new(84_000, PaceBasis.EarlierYears),
        Standing = TargetStanding.OnTrack,
    };

    public static KpiAnswer Why(UiLanguage language) => Word(language, Of("revenue", Number(140_000)) with
    {
        Query = new KpiQuery.Drivers(Kpi("revenue"), RelativePeriod.ThisMonth),
        Comparison = new(SameDaysOfOctober, Number(140_000), Number(152_300)),
        Drivers = new(
            -12_300,
            [
                new("country", [Part("Germany", 30_900, 40_000), Part("Spain", 8_000, 11_200), Part("France", 52_000, 50_000), Part(null, 49_100, 51_100)]),
                new("channel", [Part("Web", 100_000, 110_000), Part("Phone", 40_000, 42_300)]),
            ],
            ["product"]),
        Notes = [new ResultNote.NotSplitBy(["product"])],
        Freshness = [Stream("ventes", "sales")],
    });

    public static KpiAnswer WhyOfRate(UiLanguage language) => Word(language, Of("conversion_rate", Number(0.1m, 100, 1_000)) with
    {
        Query = new KpiQuery.Drivers(Kpi("conversion_rate"), RelativePeriod.ThisMonth),
        Comparison = new(SameDaysOfOctober, Number(0.1m), Number(0.112m)),
        Drivers = new(
            -0.012m,
            [
                new("source",
                [
                    new("Paid search", -0.014m, -0.018m, Number(0.03m, null, 600), Number(0.02m, null, 300)),
                    new("Referral", 0.002m, -0.001m, Number(0.21m, null, 400), Number(0.2m, null, 700)),
                ]),
            ],
            []),
        Freshness = [Stream("crm", "leads")],
    });

    public static KpiAnswer FunnelOfMonth(UiLanguage language) => Word(language, Of("new_customers", Number(83)) with
    {
        Query = new KpiQuery.Funnel(RelativePeriod.ThisMonth, Catalog.Funnel),
        Comparison = new(SameDaysOfOctober, Number(83), Number(71)),
        Steps =
        [
            Step("sessions", 44_225, 41_950, null, null),
            Step("leads", 887, 785, 0.02m, 0.0187m),
            Step("opportunities", 365, 303, 0.411m, 0.386m),
            Step("new_customers", 83, 71, 0.227m, 0.234m),
        ],
        Notes = [new ResultNote.SamePeriodNotSamePeople()],
        Freshness = [Stream("crm", "leads")],
    });

    public static KpiAnswer Lifetime(UiLanguage language) => Word(language, Of("product_lifetime", Number(1_278, null, 7)) with
    {
        Notes = [new ResultNote.MedianLifetime("product", null, 7, 33)],
        Freshness = [Stream("catalogue", "products")],
    });

    public static KpiAnswer NoData(UiLanguage language) => Word(language, Of("average_order_value", Number(null)));

    public static DefinitionAnswer Definition(UiLanguage language) =>
        new DefinitionAnswerBuilder(Catalog, Calendar, "EUR").Define(Kpi("win_rate"), language);

    public static KpiListAnswer List(UiLanguage language) => new DefinitionAnswerBuilder(
        new([Kpi("revenue"), Kpi("conversion_rate")], Catalog.Dimensions, []), Calendar, "EUR").List(language);

    public static IssueAnswer Question(UiLanguage language) => IssueAnswers.Of(
        new RankingNeedsDimension(Kpi("revenue"), [
            new(new("By country", "Par pays"), new("top 5 revenue by country", "top 5 chiffre d'affaires par pays")),
            new(new("revenue", "chiffre d'affaires"), new("revenue", "chiffre d'affaires")),
        ]), language);

    private static KpiAnswer Word(UiLanguage language, KpiResult result) => new AnswerBuilder(Catalog, Calendar).Build(result, language);

    private static KpiResult Of(string kpi, KpiValue value) => new(new KpiQuery.Value(Kpi(kpi), RelativePeriod.ThisMonth), ThisMonth, value, "EUR");

    private static FunnelStep Step(string kpi, decimal now, decimal before, decimal? rate, decimal? earlierRate) =>
        new(Kpi(kpi), Number(now), new(SameDaysOfOctober, Number(now), Number(before))) { Rate = rate, ComparedRate = rate, EarlierRate = earlierRate };

    private static DriverPart Part(string? member, decimal now, decimal before) => new(member, now - before, null, Number(now), Number(before));

    private static KpiDefinition Kpi(string id) => BuiltInCatalog.Kpi(id);

    private static KpiValue Number(decimal? value, decimal? numerator = null, decimal? denominator = null) => new(value, numerator, denominator, 1_000);

    private static DateRange Days(string start, string end) => new(DateOnly.Parse(start, null), DateOnly.Parse(end, null));

    private static Freshness Stream(string connection, string fact, int rejected = 0) => new(
        new("files", connection, fact + ".csv"), fact, new(2026, 11, 22), new(2026, 11, 23, 7, 30, 0, TimeSpan.Zero), 1_000, rejected);
}
