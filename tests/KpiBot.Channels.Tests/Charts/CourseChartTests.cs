using KpiBot.Channels.Charts;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Charts;

/// <summary>What a trend looks like, before it is drawn.</summary>
public class CourseChartTests
{
    [Fact]
    public void Amounts_by_month_are_columns_on_zero()
    {
        var chart = Of(ChartAnswers.Course(English, Grain.Month, "2026-06-01", 320_000, 410_000, 380_000));

        Assert.True(chart.IsColumns);
        Assert.Equal(["Revenue"], chart.Title);
        Assert.Equal(["By month · 1 June – 31 August 2026"], chart.Subtitle);
        Assert.Equal(["€0", "€100k", "€200k", "€300k", "€400k"], chart.Axis.Ticks.Select(t => t.Label));
        Assert.Equal((0, 410_000), (chart.Axis.Low, chart.Axis.High));
        Assert.Equal([320_000, 410_000, 380_000], Assert.Single(chart.Series).Values);
        Assert.Equal(["June", "July", "August"], Ticks(chart));
        Assert.Equal(["€320k", "€410k", "€380k"], chart.Labels.Select(l => l.Text));
    }

    [Fact]
    public void In_French_every_word_and_number_is_French()
    {
        var chart = Of(ChartAnswers.Course(French, Grain.Month, "2026-09-01", 1_150_000, 800_000, 412_500));

        Assert.Equal(["Chiffre d’affaires (HT)"], chart.Title);
        Assert.Equal("Par mois · du 1er septembre au 22 novembre 2026", string.Join(' ', chart.Subtitle));
        Assert.Equal(["0\u202F€", "0,5\u202FM€", "1,0\u202FM€"], chart.Axis.Ticks.Select(t => t.Label));
        Assert.Equal(["septembre", "octobre", "novembre"], Ticks(chart));
        Assert.Equal("à ce jour\u202F: 412,5\u202Fk€", Assert.Single(Legend(chart)));
    }

    [Fact]
    public void Months_have_short_names_where_whole_ones_do_not_fit_and_years_where_they_begin()
    {
        var chart = Of(ChartAnswers.Course(English, Grain.Month, "2025-10-01", [.. Enumerable.Range(1, 13).Select(i => (decimal?)i)]));

        Assert.Equal(["Nov 2025", "Jan 2026", "Mar", "May", "Jul", "Sep"], Ticks(chart));
    }

    [Fact]
    public void Days_are_lines_with_few_dates_counted_back_from_the_last()
    {
        var chart = Of(ChartAnswers.Course(French, Grain.Day, "2026-10-24", [.. Enumerable.Range(1, 30).Select(i => (decimal?)i)]));

        Assert.False(chart.IsColumns);
        Assert.Equal(["25 oct.", "1er nov.", "8 nov.", "15 nov.", "22 nov."], Ticks(chart));
        Assert.Equal("30\u202F€", Assert.Single(chart.Labels).Text);
    }

    [Fact]
    public void Weeks_have_their_number_and_first_day()
    {
        var chart = Of(ChartAnswers.Course(English, Grain.Week, "2026-10-19", 1, 2, 3, 4));

        Assert.Equal(["W43 19 Oct", "W44 26 Oct", "W45 2 Nov", "W46 9 Nov"], Ticks(chart));
    }

    [Fact]
    public void Many_days_are_named_by_their_months_and_many_months_by_their_years()
    {
        var days = Of(ChartAnswers.Course(English, Grain.Day, "2026-01-01", [.. Enumerable.Range(0, 181).Select(i => (decimal?)i)]));
        var months = Of(ChartAnswers.Course(English, Grain.Month, "2016-01-01", [.. Enumerable.Range(0, 120).Select(i => (decimal?)i)]));

        Assert.Equal(["Jan", "Feb", "Mar", "Apr", "May", "Jun"], Ticks(days));
        Assert.Equal(["2016", "2018", "2020", "2022", "2024"], Ticks(months));
    }

    [Fact]
    public void A_rate_is_a_line_on_the_scale_of_its_values()
    {
        var chart = Of(ChartAnswers.Course(French, ChartAnswers.ConversionRate, Grain.Month, "2026-07-01", 0.121m, 0.132m, 0.128m));

        Assert.False(chart.IsColumns);
        Assert.Equal(["12,0\u202F%", "12,5\u202F%", "13,0\u202F%", "13,5\u202F%"], chart.Axis.Ticks.Select(t => t.Label));
        Assert.InRange(chart.Axis.Low, 0.119, 0.1211);
    }

    [Fact]
    public void Next_to_no_change_does_not_fill_the_scale()
    {
        var chart = Of(ChartAnswers.Course(French, ChartAnswers.ConversionRate, Grain.Month, "2026-07-01", 0.350m, 0.351m));

        Assert.True(chart.Axis.High - chart.Axis.Low >= 0.035);
    }

    [Fact]
    public void The_course_of_a_stock_covers_all_its_days()
    {
        var chart = Of(ChartAnswers.Course(English, BuiltInCatalog.Kpi("open_pipeline"), Grain.Month, "2026-07-01", 10, 20));

        Assert.False(chart.IsColumns);
        Assert.Equal(["By month · 1 July – 31 August 2026"], chart.Subtitle);
    }

    [Fact]
    public void A_rates_target_is_on_the_scale_and_in_the_legend()
    {
        var chart = Of(ChartAnswers.Course(French, ChartAnswers.ConversionRate with { Target = 0.15m }, Grain.Month, "2026-07-01", 0.121m, 0.132m));

        Assert.Equal(0.15, chart.Target);
        Assert.True(chart.Axis.High >= 0.15);
        Assert.Contains("Objectif\u202F: 15,0\u202F%", Legend(chart));
    }

    [Fact]
    public void The_target_of_the_whole_company_is_none_of_a_part_and_an_amounts_none_of_a_month()
    {
        var rate = ChartAnswers.CourseResult(ChartAnswers.ConversionRate with { Target = 0.15m }, Grain.Month, "2026-07-01", 0.121m);
        var part = Of(ChartAnswers.Word(English, rate with { Query = rate.Query with { Filters = [new("country", ["Germany"])] } }));
        var amount = Of(ChartAnswers.Course(English, ChartAnswers.Revenue with { Target = 1_000_000 }, Grain.Month, "2026-07-01", 10));

        Assert.Null(part.Target);
        Assert.Null(amount.Target);
    }

    [Fact]
    public void The_month_so_far_and_a_month_cut_at_its_start_are_told_apart_from_whole_ones()
    {
        var soFar = Of(ChartAnswers.Course(English, Grain.Month, "2026-10-01", 10, 5));
        var cut = Of(ChartAnswers.Course(English, Grain.Month, "2026-07-15", 10, 5));
        var whole = Of(ChartAnswers.Course(English, Grain.Month, "2026-07-01", 10, 5));

        Assert.Equal([1], soFar.Parts);
        Assert.Equal("so far: €5", Assert.Single(Legend(soFar)));
        Assert.Equal([0], cut.Parts);
        Assert.Equal("incomplete month", Assert.Single(Legend(cut)));
        Assert.Empty(whole.Parts);
        Assert.Empty(Legend(whole));
    }

    [Fact]
    public void What_lies_beyond_the_end_of_the_data_is_no_whole_month()
    {
        var result = ChartAnswers.CourseResult(ChartAnswers.Revenue, Grain.Month, "2026-07-01", 10, 5);
        var chart = Of(ChartAnswers.Word(French, result with { Notes = [new ResultNote.DataEndBefore(new(2026, 8, 12))] }));

        Assert.Equal([1], chart.Parts);
        Assert.Equal("mois incomplet", Assert.Single(Legend(chart)));
    }

    [Fact]
    public void Missing_values_are_gaps_and_negative_ones_lie_below_zero()
    {
        var chart = Of(ChartAnswers.Course(English, Grain.Month, "2026-05-01", 1_200, null, -800, 400));

        Assert.Equal([1_200, null, -800, 400], chart.Series[0].Values);
        Assert.Equal(["-€1,000", "-€500", "€0", "€500", "€1,000"], chart.Axis.Ticks.Select(t => t.Label));
        Assert.Equal([0, 2, 3], chart.Labels.Select(l => l.Bucket));
    }

    [Fact]
    public void All_zeros_are_a_flat_course_and_no_data_are_none()
    {
        var zeros = Of(ChartAnswers.Course(English, Grain.Month, "2026-05-01", 0, 0, 0));

        Assert.Equal("€0", Assert.Single(zeros.Axis.Ticks).Label);
        Assert.True(zeros.Axis.High > zeros.Axis.Low);
        Assert.Null(ChartModelBuilder.Build(ChartAnswers.Course(English, Grain.Month, "2026-05-01", null, null)));
    }

    [Fact]
    public void A_single_point_is_a_chart_too()
    {
        var chart = Of(ChartAnswers.Course(French, Grain.Month, "2026-10-01", 1_234_567));

        Assert.Equal(["octobre"], Ticks(chart));
        Assert.Equal("1\u202F234,6\u202Fk€", Assert.Single(chart.Labels).Text);
    }

    [Fact]
    public void Members_are_lines_named_in_the_answers_order_and_language()
    {
        var result = ChartAnswers.MembersResult(Grain.Month, "2026-08-01", ("Germany", [3, 4]), ("France", [2, null]), (null, [1, 1]));
        var chart = Of(ChartAnswers.Word(French, result));

        Assert.False(chart.IsColumns);
        Assert.Equal(["Allemagne", "France", "(aucun)"], Legend(chart));
        Assert.Equal([[3, 4], [2, null], [1, 1]], chart.Series.Select(s => s.Values));
        Assert.Equal("Par mois et pays · du 1er août au 30 septembre 2026", string.Join(' ', chart.Subtitle));
    }

    [Fact]
    public void Long_names_keep_both_ends_and_a_row_of_the_legend_its_width()
    {
        var names = Enumerable.Range(1, 5).Select(i => ((string?)$"Société générale des établissements Dupont-Moreau & Fils n° {i}", new decimal?[] { i, i })).ToArray();
        var chart = Of(ChartAnswers.Word(French, ChartAnswers.MembersResult(Grain.Month, "2026-08-01", names)));

        Assert.Equal(5, Legend(chart).Distinct().Count());
        Assert.All(Legend(chart), text => Assert.Matches("^Société.*….*n° [1-5]$", text));
        Assert.Equal([2, 2, 1], chart.Legend.Select(row => row.Count));
    }

    [Fact]
    public void What_it_is_compared_with_stands_beside_each_point_under_its_own_name()
    {
        var result = ChartAnswers.CourseResult(ChartAnswers.Revenue, Grain.Month, "2026-07-01", 10, 20, 30);
        var lastYear = new Comparison(ComparisonKind.SamePeriodLastYear, ChartAnswers.Days("2025-07-01", "2025-10-01"), result.Period.Answered, IsClipped: false, AlignsWeekdays: false);
        var chart = Of(ChartAnswers.Word(French, result with
        {
            EarlierSeries = [.. result.Series.Take(2).Select(p => p with { Value = ChartAnswers.Number(5) })],
            Comparison = new(lastYear, ChartAnswers.Number(60), ChartAnswers.Number(10)),
        }));

        Assert.Equal([[5, 5, null], [10, 20, 30]], chart.Series.Select(s => s.Values));
        Assert.Equal("T3 2025", Assert.Single(Legend(chart)));
    }

    [Fact]
    public void Sample_data_and_points_that_are_not_final_are_said_on_the_picture()
    {
        var result = ChartAnswers.CourseResult(ChartAnswers.ConversionRate, Grain.Month, "2026-07-01", 0.1m, 0.2m) with { Notes = [new ResultNote.StillMaturing(22)] };
        var chart = Of(ChartAnswers.Word(English, result) with { IsSampleData = true });

        Assert.Equal(["The latest points are not final yet.", "Sample data"], chart.Footnotes);
    }

    [Fact]
    public void Long_times_are_counted_in_years()
    {
        var lifetime = BuiltInCatalog.Kpi("product_lifetime");
        var chart = Of(ChartAnswers.Course(French, lifetime, Grain.Quarter, "2025-01-01", 400, 800, 1_200));

        Assert.Equal(["1\u202Fan", "2\u202Fans", "3\u202Fans"], chart.Axis.Ticks.Select(t => t.Label).Where(l => !l.Contains(',')).TakeLast(3));
        Assert.Equal(["T1", "T2", "T3"], Ticks(chart));
    }

    [Fact]
    public void A_single_number_has_nothing_to_draw() =>
        Assert.Null(ChartModelBuilder.Build(ChartAnswers.Word(English, new(new KpiQuery.Value(ChartAnswers.Revenue, RelativePeriod.ThisMonth), ChartAnswers.October, ChartAnswers.Number(1), "EUR"))));

    private static CourseChart Of(KpiAnswer answer) => Assert.IsType<CourseChart>(ChartModelBuilder.Build(answer));

    private static IEnumerable<string> Ticks(CourseChart chart) => chart.Ticks.Select(t => string.Join(' ', t.Lines));

    private static IEnumerable<string> Legend(ChartModel chart) => chart.Legend.SelectMany(row => row).Select(e => e.Text);
}
