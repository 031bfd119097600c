using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Targets;
using KpiBot.Core.Tests.Queries.Forecasts;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Targets;

public class TargetQueryTests
{
    private static readonly PeriodExpression Q4 = new CalendarQuarter(2026, 4);

    [Fact]
    public async Task A_month_stands_beside_its_target_with_what_should_have_come_by_its_weekdays()
    {
        // 10 on every working day, nothing on weekends; November 2026 has 21 working days, 15 of them before the 23rd.
        var facts = new RowFacts([.. WorkingDaysBack(200, 10), Target("revenue", "2026-11", 420)]);

        var target = (await facts.Answer(new KpiQuery.Target(TestKpis.Revenue, RelativePeriod.ThisMonth))).Target!;

        Assert.Equal((420m, 150m), (target.Value, target.Achieved));
        Assert.Equal((300m, PaceBasis.Weekdays), (target.Expected!.Value, target.Expected.Basis));
        Assert.Equal(210m, target.Landing!.Value);
        Assert.Equal(TargetStanding.OffTrack, target.Standing);
        Assert.Equal((6, 45m), (target.WorkingDaysLeft, target.LeftPerWorkingDay)); // 270 over the 23rd to the 27th and the 30th
    }

    [Theory]
    [InlineData(200, TargetStanding.OnTrack)]
    [InlineData(210, TargetStanding.OnTrack)]
    [InlineData(211, TargetStanding.OffTrack)]
    [InlineData(150, TargetStanding.Reached)]
    public async Task The_landing_decides(int goal, TargetStanding standing)
    {
        var facts = new RowFacts([.. WorkingDaysBack(200, 10), Target("revenue", "2026-11", goal)]);
        Assert.Equal(standing, (await facts.Answer(new KpiQuery.Target(TestKpis.Revenue, RelativePeriod.ThisMonth))).Target!.Standing);
    }

    [Fact]
    public async Task A_target_that_only_the_range_reaches_is_within_reach()
    {
        var random = new Random(1);
        List<Row> sales = [.. Enumerable.Range(1, 200).Select(back => Sale(Before(back), 50 + random.Next(100)))];
        var landing = (await new RowFacts(sales).Answer(new KpiQuery.Forecast(TestKpis.Revenue, RelativePeriod.ThisMonth))).Forecast!;
        var facts = new RowFacts([.. sales, Target("revenue", "2026-11", (landing.Value + landing.High) / 2)]);

        Assert.Equal(TargetStanding.WithinReach, (await facts.Answer(new KpiQuery.Target(TestKpis.Revenue, RelativePeriod.ThisMonth))).Target!.Standing);
    }

    [Fact]
    public async Task Of_a_cost_less_is_better()
    {
        var cheap = TestKpis.AcquisitionCost with { Direction = Direction.DownIsGood, Target = 100 };
        var facts = new RowFacts([.. Enumerable.Range(1, 200).SelectMany(back => new[] { Spend(Before(back), 90), Customer(Before(back)) })]);

        var target = (await facts.Answer(new KpiQuery.Target(cheap, RelativePeriod.ThisMonth))).Target!;
        var missed = (await facts.Answer(new KpiQuery.Target(cheap with { Target = 80 }, RelativePeriod.ThisMonth))).Target!;

        Assert.Equal((100m, 90m, 90m), (target.Value, target.Achieved, target.Landing!.Value));
        Assert.Equal((TargetStanding.OnTrack, PaceBasis.Level), (target.Standing, target.Expected!.Basis));
        Assert.Equal(TargetStanding.OffTrack, missed.Standing);
        Assert.Null(target.LeftPerWorkingDay);
    }

    [Fact]
    public async Task A_quarter_is_the_sum_of_its_months_and_what_is_expected_follows_their_plan()
    {
        var facts = new RowFacts([.. WorkingDaysBack(200, 10), Target("revenue", "2026-10", 100), Target("revenue", "2026-11", 420), Target("revenue", "2026-12", 1_000)]);

        var target = (await facts.Answer(new KpiQuery.Target(TestKpis.Revenue, Q4))).Target!;

        Assert.Equal((1_520m, 100m + 300m), (target.Value, target.Expected!.Value));
        Assert.Equal(370m, target.Achieved); // 22 working days of October, 15 of November
    }

    [Fact]
    public async Task A_quarter_with_a_month_missing_names_it()
    {
        var facts = new RowFacts(Sale("2026-10-05", 1), Target("revenue", "2026-10", 100), Target("revenue", "2026-12", 100));

        var issue = await facts.Refusal<QueryIssue.TargetIncomplete>(new KpiQuery.Target(TestKpis.Revenue, Q4));

        Assert.Equal(Asking.Days("2026-11-01", "2026-12-01"), issue.Missing.Single());
        Assert.Contains("in November 2026", issue.Text.English);
        Assert.Equal("Revenue vs target in October 2026", issue.Candidates[0].Query.English);
    }

    [Fact]
    public async Task A_target_set_for_the_quarter_wins_over_its_months()
    {
        var facts = new RowFacts(Sale("2026-10-05", 1), Target("revenue", "2026-10", 100), Target("revenue", "2026-Q4", 500));
        Assert.Equal(500, (await facts.Answer(new KpiQuery.Target(TestKpis.Revenue, Q4))).Target!.Value);
    }

    [Fact]
    public async Task A_year_in_progress_goes_by_earlier_years()
    {
        // Three times as much a day from 23 November to the end of the year, year after year.
        var facts = DailyWithTarget("2026", 10_000, i => i % 364 < 39 ? 30 : 10);

        var target = (await facts.Answer(new KpiQuery.Target(TestKpis.Revenue, new CalendarYear(2026)))).Target!;

        Assert.Equal(PaceBasis.EarlierYears, target.Expected!.Basis);
        Assert.True(target.Expected.Value < 10_000m * 326 / 365, "less than an even share, for the end of the year is the best of it");
    }

    [Fact]
    public async Task Too_little_history_spreads_evenly_over_working_days_and_says_so()
    {
        var facts = new RowFacts(Sale("2026-11-20", 100), Target("revenue", "2026-11", 420));

        var target = (await facts.Answer(new KpiQuery.Target(TestKpis.Revenue, RelativePeriod.ThisMonth))).Target!;

        Assert.Equal((300m, PaceBasis.WorkingDays), (target.Expected!.Value, target.Expected.Basis));
        Assert.Null(target.Landing);
        Assert.Equal(TargetStanding.OffTrack, target.Standing);
    }

    [Theory]
    [InlineData(100, TargetStanding.Reached)]
    [InlineData(101, TargetStanding.Missed)]
    public async Task A_period_that_is_over_has_reached_it_or_not(int goal, TargetStanding standing)
    {
        var facts = new RowFacts(Sale("2026-10-20", 100), Sale("2026-11-20", 7), Target("revenue", "2026-10", goal));

        var target = (await facts.Answer(new KpiQuery.Target(TestKpis.Revenue, Asking.LastMonth))).Target!;

        Assert.Equal((standing, null, null, null), (target.Standing, target.Expected, target.Landing, target.WorkingDaysLeft));
    }

    [Fact]
    public async Task A_month_to_come_has_its_target_and_its_landing()
    {
        var facts = new RowFacts([.. WorkingDaysBack(200, 10), Target("revenue", "2026-12", 230)]);

        var target = (await facts.Answer(new KpiQuery.Target(TestKpis.Revenue, new CalendarMonth(2026, 12)))).Target!;

        Assert.Equal((null, 230m, TargetStanding.OnTrack), (target.Achieved, target.Landing!.Value, target.Standing)); // 23 working days
    }

    [Fact]
    public async Task A_part_of_the_company_has_the_target_of_that_part()
    {
        var facts = new RowFacts(
            Sale("2026-11-20", 100, "Germany"), Target("revenue", "2026-11", 999), Target("revenue", "2026-11", 40).With("country", "Germany"),
            Target("revenue", "2026-11", 50).With("country", "France"));

        Assert.Equal(40, await Of(["Germany"]));
        Assert.Equal(90, await Of(["Germany", "France"]));
        await facts.Refusal<QueryIssue.NoTarget>(Query(["Germany", "Italy"]));
        await facts.Refusal<QueryIssue.NoTarget>(Query(["Germany"]) with { Filters = [new("country", ["Germany"], Exclude: true)] });

        KpiQuery Query(string?[] countries) => new KpiQuery.Target(TestKpis.Revenue, RelativePeriod.ThisMonth) { Filters = [new("country", countries)] };

        async Task<decimal> Of(string?[] countries) => (await facts.Answer(Query(countries))).Target!.Value;
    }

    [Fact]
    public async Task No_target_says_so_with_the_period_that_has_one_and_the_number_itself()
    {
        var facts = new RowFacts(Sale("2026-11-20", 100), Target("revenue", "2026-Q4", 500));

        var issue = await facts.Refusal<QueryIssue.NoTarget>(new KpiQuery.Target(TestKpis.Revenue, RelativePeriod.ThisMonth));

        Assert.Equal(["Revenue vs target from 1 October 2026 to 31 December 2026", "Revenue"], issue.Candidates.Select(c => c.Query.English));
    }

    [Fact]
    public async Task Of_a_year_to_come_without_a_target_the_forecast_is_offered()
    {
        var issue = await new RowFacts(Sale("2026-11-20", 100)).Refusal<QueryIssue.NoTarget>(new KpiQuery.Target(TestKpis.Revenue, new CalendarYear(2027)));
        Assert.Equal("Chiffre d'affaires prévision du 1er janvier 2027 au 31 décembre 2027", issue.Candidates.Single().Query.French);
    }

    [Fact]
    public async Task Two_targets_for_one_period_are_asked_to_become_one()
    {
        var facts = new RowFacts(Sale("2026-11-20", 100), Target("revenue", "2026-11", 500), Target("revenue", "2026-11", 600));
        Assert.Equal("target_set_twice", (await facts.Refusal<QueryIssue.TargetSetTwice>(new KpiQuery.Target(TestKpis.Revenue, RelativePeriod.ThisMonth))).Code);
    }

    [Theory]
    [InlineData(12, 12)]
    [InlineData(12, 13)]
    public async Task Months_of_a_rate_make_a_quarter_only_where_they_agree(int october, int november)
    {
        var facts = new RowFacts(
            Sale("2026-11-20", 100), Target("average_order_value", "2026-10", october), Target("average_order_value", "2026-11", november),
            Target("average_order_value", "2026-12", 12));
        var query = new KpiQuery.Target(TestKpis.AverageOrderValue, Q4);

        if (october == november)
            Assert.Equal(12, (await facts.Answer(query)).Target!.Value);
        else
            await facts.Refusal<QueryIssue.TargetsDiffer>(query);
    }

    [Fact]
    public async Task A_target_of_the_definition_is_a_months_where_months_add_up()
    {
        var facts = new RowFacts(Sale("2026-11-20", 100));
        var result = await facts.Answer(new KpiQuery.Target(TestKpis.Revenue with { Target = 50 }, Q4));
        Assert.Equal(150, result.Target!.Value);
    }

    [Fact]
    public async Task Every_plain_number_with_a_target_carries_it_and_others_do_not()
    {
        var facts = new RowFacts([.. WorkingDaysBack(200, 10), Target("revenue", "2026-11", 420)]);

        var thisMonth = (await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, RelativePeriod.ThisMonth))).Target!;
        var lastMonth = await facts.Answer(new KpiQuery.Value(TestKpis.Revenue, Asking.LastMonth));

        Assert.Equal((420m, 150m, 300m, null), (thisMonth.Value, thisMonth.Achieved, thisMonth.Expected!.Value, thisMonth.Landing));
        Assert.Null(lastMonth.Target);
    }

    [Fact]
    public async Task A_forecast_stands_beside_the_target_of_its_period()
    {
        var facts = new RowFacts([.. WorkingDaysBack(200, 10), Target("revenue", "2026-11", 200)]);

        var result = await facts.Answer(new KpiQuery.Forecast(TestKpis.Revenue, RelativePeriod.ThisMonth));

        Assert.Equal((200m, TargetStanding.OnTrack), (result.Target!.Value, result.Target.Standing));
    }

    private static Row Target(string kpi, string period, decimal value) =>
        new Row("targets").With("kpi", kpi).With("period", period).With("period_start", Start(period)).With("value", value);

    private static DateOnly Start(string period) => period.Split('-') switch
    {
        [var year] => new(int.Parse(year, null), 1, 1),
        [var year, ['Q', var quarter]] => new(int.Parse(year, null), (quarter - '0') * 3 - 2, 1),
        [var year, var month] => new(int.Parse(year, null), int.Parse(month, null), 1),
        _ => throw new ArgumentException(period),
    };

    private static IEnumerable<Row> WorkingDaysBack(int days, decimal amount) => Enumerable.Range(1, days)
        .Where(back => DailyFacts.Today.AddDays(-back).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || back == 1)
        .Select(back => Sale(Before(back), back == 1 ? 0 : amount));

    private static RowFacts DailyWithTarget(string period, decimal value, Func<int, decimal> amount) =>
        new([.. Enumerable.Range(1, 1_050).Select(back => Sale(Before(back), amount(364 * 4 - back))), Target("revenue", period, value)]);

    private static string Before(int days) => DailyFacts.Today.AddDays(-days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
