using System.Text.Json;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Tests.Charts;
using KpiBot.Channels.Tests.Terminal;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>The charts that Teams draws, and what stands in their place elsewhere.</summary>
public sealed class CardChartTests
{
    [Fact]
    public void A_course_is_a_line_over_the_days_that_its_points_begin_on()
    {
        var chart = ChartOf(ChartAnswers.Course(English, Grain.Month, "2026-06-01", 10_000.4m, null, 30_000, 5));
        Assert.Equal("Chart.Line", Type(chart));
        Assert.Equal("EUR", chart.GetProperty("yAxisTitle").GetString());
        var line = Assert.Single(chart.GetProperty("data").EnumerateArray());
        Assert.Equal("Revenue", line.GetProperty("legend").GetString());
        Assert.Equal(["2026-06-01 10000", "2026-08-01 30000", "2026-09-01 5"], line.GetProperty("values").EnumerateArray().Select(Point));
        Assert.Equal("RichTextBlock", Type(chart.GetProperty("fallback")));
    }

    [Fact]
    public void What_it_is_compared_with_lies_over_the_same_days()
    {
        var now = ChartAnswers.CourseResult(ChartAnswers.Revenue, Grain.Month, "2026-06-01", 10, 20, 30);
        var before = ChartAnswers.CourseResult(ChartAnswers.Revenue, Grain.Month, "2025-06-01", 1, 2, 3);
        var comparison = new Comparison(ComparisonKind.SamePeriodLastYear, ChartAnswers.Days("2025-06-01", "2025-09-01"), now.Period.Range, false, false);
        var chart = ChartOf(ChartAnswers.Word(English, now with { EarlierSeries = before.Series, Comparison = new(comparison, ChartAnswers.Number(60), ChartAnswers.Number(6)) }));
        var lines = chart.GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(["1 June – 31 August 2025", "Revenue"], lines.Select(line => line.GetProperty("legend").GetString()));
        Assert.Equal(["2026-06-01 1", "2026-07-01 2", "2026-08-01 3"], lines[0].GetProperty("values").EnumerateArray().Select(Point));
    }

    [Fact]
    public void Each_member_has_a_line_of_its_own()
    {
        var chart = ChartOf(ChartAnswers.Word(French, ChartAnswers.MembersResult(Grain.Month, "2026-06-01", ("Germany", [1, 2, 3]), (null, [4, null, 6]))));
        Assert.Equal(["Allemagne 3", "(aucun) 2"], chart.GetProperty("data").EnumerateArray().Select(line => $"{line.GetProperty("legend").GetString()} {line.GetProperty("values").GetArrayLength()}"));
        Assert.Equal(["▁▃▇  Allemagne", "▁ ▇  (aucun)"], CardReading.RunsOf(chart.GetProperty("fallback")).Select(run => run.GetProperty("text").GetString()).Chunk(2).Select(pair => string.Concat(pair)));
    }

    [Fact]
    public void Members_are_bars_and_the_table_under_them_needs_none()
    {
        var card = AdaptiveCardRenderer.Render(WordedAnswers.ByCountry(English));
        var chart = CardReading.ChartOf(card)!.Value;
        Assert.Equal("Chart.HorizontalBar", Type(chart));
        Assert.Equal(["Germany 92000", "France 50300", "Atlantis 0"], chart.GetProperty("data").EnumerateArray().Select(Point));
        Assert.DoesNotContain("█", CardReading.TextOf(card));
        Assert.Equal("Table", Type(chart.GetProperty("fallback")));
        Assert.Contains("██", chart.GetProperty("fallback").ToString());
    }

    [Fact]
    public void Rates_are_numbers_of_percent()
    {
        var chart = ChartOf(ChartAnswers.Word(English, ChartAnswers.BarsResult(ChartAnswers.ConversionRate, ("Germany", 0.1234567m), ("France", 0.2m))));
        Assert.Equal("%", chart.GetProperty("xAxisTitle").GetString());
        Assert.Equal(["Germany 12.35", "France 20"], chart.GetProperty("data").EnumerateArray().Select(Point));
    }

    [Fact]
    public void Two_dimensions_that_add_up_are_stacked_the_largest_first()
    {
        var result = ChartAnswers.BarsResult(ChartAnswers.Revenue) with
        {
            Query = new KpiQuery.Breakdown(ChartAnswers.Revenue, RelativePeriod.ThisMonth, ["country", "channel"]),
            Dimensions = ["country", "channel"],
            Rows = [Row("France", "Web", 70), Row("Germany", "Web", 50), Row("Germany", "Phone", 40), Row("France", "Phone", 5)],
        };
        var chart = ChartOf(ChartAnswers.Word(English, result));
        Assert.Equal("Chart.HorizontalBar.Stacked", Type(chart));
        Assert.Equal(
            ["Germany: Web 50, Phone 40", "France: Web 70, Phone 5"],
            chart.GetProperty("data").EnumerateArray().Select(bar => $"{bar.GetProperty("title").GetString()}: {string.Join(", ", bar.GetProperty("data").EnumerateArray().Select(part => $"{part.GetProperty("legend").GetString()} {part.GetProperty("value")}"))}"));
    }

    [Fact]
    public void A_target_stands_beside_what_has_come_and_a_landing_beside_what_is_known()
    {
        var target = ChartOf(WordedAnswers.AgainstTarget(English));
        Assert.Equal(["Achieved 88000", "Expected by now 84000", "Landing 152000", "Target 140000"], target.GetProperty("data").EnumerateArray().Select(Point));

        var landing = ChartOf(WordedAnswers.Landing(English));
        Assert.Equal("Chart.VerticalBar", Type(landing));
        Assert.Equal(["categoricalBlue", "categoricalMarigold", "categoricalMarigold"], landing.GetProperty("data").EnumerateArray().Select(bar => bar.GetProperty("color").GetString()));
    }

    [Fact]
    public void Nothing_is_drawn_of_a_number_of_reasons_or_of_bars_below_zero()
    {
        Assert.Null(CardReading.ChartOf(AdaptiveCardRenderer.Render(WordedAnswers.Rate(English))));
        Assert.Null(CardReading.ChartOf(AdaptiveCardRenderer.Render(WordedAnswers.Why(English))));
        Assert.Null(CardReading.ChartOf(AdaptiveCardRenderer.Render(WordedAnswers.FunnelOfMonth(English))));
        Assert.Null(CardReading.ChartOf(AdaptiveCardRenderer.Render(ChartAnswers.Bars(English, ("Germany", 10), ("France", -5)))));
    }

    [Fact]
    public void Where_no_chart_is_drawn_the_table_has_its_bars()
    {
        Assert.Contains("██", CardReading.TextOf(AdaptiveCardRenderer.Render(WordedAnswers.Why(English))));
    }

    private static ResultRow Row(string country, string channel, decimal value) => new([country, channel], ChartAnswers.Number(value), Earlier: null);

    private static JsonElement ChartOf(KpiAnswer answer) => CardReading.ChartOf(AdaptiveCardRenderer.Render(answer)) ?? throw new InvalidOperationException("No chart.");

    private static string? Type(JsonElement element) => element.GetProperty("type").GetString();

    private static string Point(JsonElement point) => $"{point.GetProperty("x").GetString()} {point.GetProperty("y")}";
}
