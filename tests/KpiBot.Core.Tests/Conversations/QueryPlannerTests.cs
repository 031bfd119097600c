using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Conversations.Issues;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Tests.Answers;

namespace KpiBot.Core.Tests.Conversations;

public class QueryPlannerTests
{
    private static readonly KpiDefinition Revenue = Results.Kpi("revenue");
    private static readonly PeriodExpression LastMonth = new RelativePeriod(CalendarUnit.Month, -1);
    private static readonly PeriodExpression RollingYear = new LastUnits(CalendarUnit.Month, 12, Rolling: true);

    [Fact]
    public void Without_a_period_the_KPIs_own_is_meant() =>
        Assert.Equal(new KpiQuery.Value(Revenue, Revenue.DefaultPeriod), Ready(Ask(Revenue)), new SameQuery());

    [Fact]
    public void Every_KPI_has_a_query_of_its_own() => Assert.Equal(
        ["revenue", "orders"],
        Plan(new Intent.Ask([Revenue, Results.Kpi("orders")])).Select(p => Assert.IsType<PlannedQuery.Ready>(p).Query.Kpi.Id));

    [Fact]
    public void Every_period_has_a_query_of_its_own_with_the_same_comparison()
    {
        PeriodExpression[] years = [new CalendarYear(2023), new CalendarYear(2025)];
        var ask = new Intent.Ask([Revenue]) { Period = years[0], MorePeriods = [years[1]], Comparison = new ComparisonExpression.PreviousPeriod() };

        var queries = Plan(ask).Select(p => Assert.IsType<PlannedQuery.Ready>(p).Query).ToList();

        Assert.Equal(years, queries.Select(q => q.Period));
        Assert.All(queries, q => Assert.Equal(ask.Comparison, q.Comparison));
    }

    [Fact]
    public void Filters_and_comparison_go_into_every_query()
    {
        DimensionFilter[] filters = [new("country", ["Germany"])];
        var comparison = new ComparisonExpression.SamePeriodLastYear();

        var query = Ready(Ask(Revenue) with { Filters = filters, Comparison = comparison, Breakdown = ["channel"] });

        Assert.Same(filters, query.Filters);
        Assert.Same(comparison, query.Comparison);
    }

    [Fact]
    public void A_dimension_alone_is_a_breakdown() =>
        Assert.Equal(["country"], Assert.IsType<KpiQuery.Breakdown>(Ready(Ask(Revenue) with { Breakdown = ["country"] })).Dimensions);

    [Fact]
    public void A_grain_alone_is_a_trend_and_a_dimension_splits_it()
    {
        var trend = Assert.IsType<KpiQuery.Trend>(Ready(Ask(Revenue) with { Grain = Grain.Week, Breakdown = ["country"] }));
        Assert.Equal((Grain.Week, "country"), (trend.Grain, trend.Dimension));
    }

    [Fact]
    public void A_number_of_members_is_a_ranking()
    {
        var top = new Ranking(5, RankingOrder.Lowest);
        var ranked = Assert.IsType<KpiQuery.Ranked>(Ready(Ask(Revenue) with { Top = top, Breakdown = ["product"] }));
        Assert.Equal(("product", top), (ranked.Dimension, ranked.Ranking));
    }

    [Fact]
    public void A_ranking_without_a_number_shows_ten() => Assert.Equal(
        new Ranking(10, RankingOrder.Highest),
        Assert.IsType<KpiQuery.Ranked>(Ready(Ask(Revenue) with { View = View.Ranking, Breakdown = ["product"] })).Ranking);

    [Theory]
    [InlineData("last month", Grain.Day)]
    [InlineData("last 3 months", Grain.Week)]
    [InlineData("rolling 12 months", Grain.Month)]
    [InlineData("last 5 years", Grain.Year)]
    public void A_trend_without_a_grain_takes_one_that_can_be_read(string period, Grain grain) => Assert.Equal(
        grain,
        Assert.IsType<KpiQuery.Trend>(Ready(Ask(Revenue) with { View = View.Trend, Period = PeriodNotation.Parse(period) })).Grain);

    [Fact]
    public void But_never_one_that_the_KPI_makes_no_sense_at()
    {
        var cost = Results.Kpi("customer_acquisition_cost");
        var trend = Assert.IsType<KpiQuery.Trend>(Ready(Ask(cost) with { View = View.Trend, Period = LastMonth }));
        Assert.Equal(cost.FinestGrain, trend.Grain);
        Assert.NotEqual(Grain.Day, trend.Grain);
    }

    [Fact]
    public void A_forecast_keeps_its_grain_and_its_filters()
    {
        var forecast = Assert.IsType<KpiQuery.Forecast>(Ready(Ask(Revenue) with { View = View.Forecast, Grain = Grain.Week, Filters = [new("country", ["Germany"])] }));
        Assert.Equal((Grain.Week, "country"), (forecast.Grain, forecast.Filters.Single().Dimension));
    }

    [Fact]
    public void A_target_is_about_the_whole_of_a_period_to_date() => Assert.Equal(
        RelativePeriod.ThisMonth,
        Assert.IsType<KpiQuery.Target>(Ready(Ask(Revenue) with { View = View.Target, Period = new ToDate(CalendarUnit.Month) })).Period);

    [Theory]
    [InlineData(View.Forecast, "Revenue forecast")]
    [InlineData(View.Target, "Revenue vs target")]
    public void The_parts_of_an_outlook_are_refused_with_the_whole_as_a_way_on(View view, string question)
    {
        var issue = Refused<NotAvailableYet>(Ask(Revenue) with { View = view, Breakdown = ["country"] });
        Assert.Equal([question, "Revenue by country"], issue.Candidates.Select(c => c.Query.English));
    }

    [Fact]
    public void A_why_splits_by_what_was_asked_or_by_everything()
    {
        Assert.Empty(Assert.IsType<KpiQuery.Drivers>(Ready(Ask(Revenue) with { View = View.Drivers })).Dimensions);
        Assert.Equal(["country"], Assert.IsType<KpiQuery.Drivers>(Ready(Ask(Revenue) with { View = View.Drivers, Breakdown = ["country"] })).Dimensions);
    }

    [Fact]
    public void A_why_over_time_says_that_it_explains_one_change_at_a_time() => Assert.Equal(
        ["Why did Revenue change", "Revenue by country"],
        Refused<NotAvailableYet>(Ask(Revenue) with { View = View.Drivers, Grain = Grain.Month }).Candidates.Select(c => c.Query.English).Take(2));

    [Fact]
    public void A_funnel_is_one_question_of_all_its_steps()
    {
        var steps = Results.Catalog.Funnel;
        var filters = new DimensionFilter[] { new("source", ["LinkedIn"]) };

        var funnel = Assert.IsType<KpiQuery.Funnel>(Ready(new Intent.Ask(steps) { View = View.Funnel, Period = LastMonth, Filters = filters }));

        Assert.Equal((steps, LastMonth, filters), (funnel.Steps, funnel.Period, funnel.Filters));
    }

    [Fact]
    public void A_KPI_that_is_no_step_of_it_is_not_passed_over() => Assert.Equal(
        ["Sales funnel", "Revenue"],
        Refused<NotAvailableYet>(Ask(Revenue) with { View = View.Funnel }).Candidates.Select(c => c.Query.English));

    [Fact]
    public void Nor_is_a_funnel_offered_of_which_too_few_steps_are_known()
    {
        var few = new KpiCatalog(Results.Catalog.Kpis, Results.Catalog.Dimensions, []) { Funnel = [Results.Catalog.Funnel[0]] };
        var ask = new Intent.Ask(few.Funnel) { View = View.Funnel };

        var plan = new QueryPlanner(few, Results.Calendar).Plan(new("funnel", UiLanguage.English, ask), ask);

        var refusal = Assert.IsType<NoFunnel>(Assert.IsType<PlannedQuery.Refused>(Assert.Single(plan)).Issue);
        Assert.Equal([few.Funnel[0].Name.English], refusal.Candidates.Select(c => c.Query.English));
    }

    [Fact]
    public void Nor_is_what_it_should_be_split_by() =>
        Refused<NotAvailableYet>(new Intent.Ask(Results.Catalog.Funnel) { View = View.Funnel, Breakdown = ["source"] });

    [Fact]
    public void A_ranking_without_a_dimension_asks_for_one_and_keeps_the_rest_of_the_question()
    {
        const string text = "top 5 revenue in Germany last month";
        var ask = Ask(Revenue) with { Top = new(5, RankingOrder.Highest), Filters = [new("country", ["Germany"])], Period = LastMonth };

        var issue = Refused<RankingNeedsDimension>(ask, text, "last month");

        Assert.Contains(issue.Candidates, c => c.Query == new LocalizedText(
            "top 5 Revenue by channel for Germany last month",
            "top 5 Chiffre d'affaires (HT) par canal pour Allemagne last month"));
        Assert.InRange(issue.Candidates.Count, 1, 4);
    }

    [Fact]
    public void A_ranking_by_two_dimensions_asks_which() => Assert.Equal(
        ["By country", "By channel"],
        Refused<RankingNeedsDimension>(Ask(Revenue) with { Top = new(5, RankingOrder.Highest), Breakdown = ["country", "channel"] }).Candidates.Select(c => c.Label.English));

    [Fact]
    public void A_ranking_over_time_is_not_silently_one_or_the_other() => Assert.Equal(
        ["top 5 Revenue by country", "Revenue by month by country"],
        Refused<NotAvailableYet>(Ask(Revenue) with { Top = new(5, RankingOrder.Highest), Grain = Grain.Month, Breakdown = ["country"] }).Candidates.Select(c => c.Query.English));

    [Fact]
    public void A_breakdown_by_nothing_asks_by_what() =>
        Assert.NotEmpty(Refused<BreakdownNeedsDimension>(Ask(Revenue) with { View = View.Breakdown }).Candidates);

    [Fact]
    public void Three_dimensions_are_too_many()
    {
        Assert.Equal(2, Refused<TooManyDimensions>(Ask(Revenue) with { Breakdown = ["country", "channel", "segment"] }).Most);
        Assert.Equal(1, Refused<TooManyDimensions>(Ask(Revenue) with { Breakdown = ["country", "channel"], Grain = Grain.Month, Period = RollingYear }).Most);
    }

    private static Intent.Ask Ask(KpiDefinition kpi) => new([kpi]);

    private static KpiQuery Ready(Intent.Ask ask) => Assert.IsType<PlannedQuery.Ready>(Plan(ask).Single()).Query;

    private static T Refused<T>(Intent.Ask ask, string text = "", string? period = null)
        where T : Issue => Assert.IsType<T>(Assert.IsType<PlannedQuery.Refused>(Plan(ask, text, period).Single()).Issue);

    private static IReadOnlyList<PlannedQuery> Plan(Intent.Ask ask, string text = "", string? period = null)
    {
        var parse = new Parse(text, UiLanguage.English, ask);
        if (period is not null)
        {
            var at = text.IndexOf(period, StringComparison.Ordinal);
            parse = parse with { Periods = [new(new(at, at + period.Length), ask.Period, null)] };
        }

        return new QueryPlanner(Results.Catalog, Results.Calendar).Plan(parse, ask);
    }

    private sealed class SameQuery : IEqualityComparer<KpiQuery>
    {
        public bool Equals(KpiQuery? one, KpiQuery? other) =>
            (one?.GetType(), one?.Kpi.Id, one?.Period) == (other?.GetType(), other?.Kpi.Id, other?.Period);

        public int GetHashCode(KpiQuery query) => query.Kpi.Id.GetHashCode(StringComparison.Ordinal);
    }
}
