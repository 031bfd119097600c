using KpiBot.Channels.Charts;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Charts;

/// <summary>What a breakdown or a ranking looks like, before it is drawn.</summary>
public class BarChartTests
{
    [Fact]
    public void A_breakdown_is_a_bar_for_every_member_in_the_answers_order()
    {
        var chart = Of(ChartAnswers.Bars(French, ("Germany", 92_000), ("France", 50_300), (null, null)));

        Assert.Equal(["Chiffre d’affaires (HT)"], chart.Title);
        Assert.Equal(["Par pays · octobre 2026 (du 1er au 31 octobre)"], chart.Subtitle);
        Assert.Equal(["Allemagne|92\u202Fk€", "France|50,3\u202Fk€", "(aucun)|aucune donnée"], Rows(chart));
        Assert.Equal([92_000, 50_300, null], chart.Rows.Select(r => r.Value));
        Assert.Equal((0, 92_000), (chart.Low, chart.High));
    }

    [Fact]
    public void Values_below_zero_lie_left_of_it()
    {
        var chart = Of(ChartAnswers.Bars(English, ("Germany", 100), ("France", -40)));

        Assert.Equal((-40, 100), (chart.Low, chart.High));
        Assert.Equal(["Germany|€100", "France|-€40"], Rows(chart));
    }

    [Theory]
    [InlineData(15, 15, "Member 15|€1")]
    [InlineData(16, 15, "2 others|€3")]
    [InlineData(2_000, 15, "1,986 others|€1,973.1k")]
    public void More_than_fifteen_members_end_in_one_row_for_the_others(int members, int rows, string last)
    {
        var chart = Of(Many(English, ChartAnswers.Revenue, members));

        Assert.Equal(rows, chart.Rows.Count);
        Assert.Equal(last, Rows(chart).Last());
        Assert.Equal(members > 15, chart.Rows[^1].IsOthers);
        Assert.Empty(chart.Footnotes);
    }

    [Fact]
    public void Others_that_would_dwarf_the_members_have_no_bar()
    {
        Assert.NotNull(Of(Many(English, ChartAnswers.Revenue, 16)).Rows[^1].Value);
        Assert.Null(Of(Many(English, ChartAnswers.Revenue, 2_000)).Rows[^1].Value);
    }

    [Fact]
    public void Rates_are_never_added_up_to_others()
    {
        var chart = Of(Many(French, ChartAnswers.ConversionRate, 40));

        Assert.Equal(15, chart.Rows.Count);
        Assert.DoesNotContain(chart.Rows, r => r.IsOthers);
        Assert.Equal(["25 autres non affichés"], chart.Footnotes);
    }

    [Fact]
    public void A_ranking_says_what_it_leaves_out()
    {
        var result = ChartAnswers.BarsResult(ChartAnswers.Revenue, ("Germany", 30), ("France", 20)) with
        {
            Query = new KpiQuery.Ranked(ChartAnswers.Revenue, RelativePeriod.ThisMonth, "country", new(2, RankingOrder.Highest)),
            Notes = [new ResultNote.RowsCut(12, 340)],
        };

        Assert.Equal(["12 others not shown: €340"], Of(ChartAnswers.Word(English, result)).Footnotes);
        Assert.Equal(["12 autres non affichés\u202F: 340\u202F€"], Of(ChartAnswers.Word(French, result)).Footnotes);
    }

    [Fact]
    public void A_long_ranking_is_cut_to_fifteen_and_counts_all_the_rest_once()
    {
        var result = ChartAnswers.BarsResult(ChartAnswers.Revenue, [.. Enumerable.Range(1, 20).Select(i => ((string?)$"M{i}", (decimal?)(21 - i)))]) with
        {
            Query = new KpiQuery.Ranked(ChartAnswers.Revenue, RelativePeriod.ThisMonth, "country", new(20, RankingOrder.Highest)),
            Notes = [new ResultNote.RowsCut(3, 100)],
        };
        var chart = Of(ChartAnswers.Word(English, result));

        Assert.Equal(15, chart.Rows.Count);
        Assert.Equal(["8 others not shown: €115"], chart.Footnotes);
    }

    [Fact]
    public void Long_names_have_two_lines_and_stay_apart()
    {
        const string Long = "Société générale des établissements Dupont-Moreau & Fils, ";
        var chart = Of(ChartAnswers.Bars(French, (Long + "Villeurbanne", 3), (Long + "Montpellier", 2), (new string('W', 5_000), 1)));

        Assert.All(chart.Rows, r => Assert.Equal(2, r.Label.Count));
        Assert.EndsWith("Villeurbanne", chart.Rows[0].Label[^1], StringComparison.Ordinal);
        Assert.EndsWith("Montpellier", chart.Rows[1].Label[^1], StringComparison.Ordinal);
        Assert.EndsWith("…", chart.Rows[2].Label[^1], StringComparison.Ordinal);
        Assert.InRange(chart.LabelWidth, 1, 150);
    }

    [Fact]
    public void Characters_that_steer_are_not_drawn() =>
        Assert.Equal("a b c", Of(ChartAnswers.Bars(English, ("a\nb\u001b\u202ec\u0000", 3))).Rows[0].Label.Single().Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void Two_dimensions_share_a_name()
    {
        var result = ChartAnswers.BarsResult(ChartAnswers.Revenue) with
        {
            Dimensions = ["country", "channel"],
            Query = new KpiQuery.Breakdown(ChartAnswers.Revenue, RelativePeriod.ThisMonth, ["country", "channel"]),
            Rows = [new(["Germany", "Web"], ChartAnswers.Number(3), null)],
        };
        var chart = Of(ChartAnswers.Word(English, result));

        Assert.Equal("By country and channel · October 2026 (1–31 October)", string.Join(' ', chart.Subtitle));
        Assert.Equal(["Germany · Web|€3"], Rows(chart));
    }

    [Fact]
    public void Earlier_values_are_shown_where_the_question_compares_and_over_as_many_days()
    {
        var september = new Comparison(ComparisonKind.Explicit, ChartAnswers.Days("2026-09-01", "2026-10-01"), ChartAnswers.October.Answered, IsClipped: false, AlignsWeekdays: false);
        var result = ChartAnswers.BarsResult(ChartAnswers.Revenue) with
        {
            Comparison = new(september, ChartAnswers.Number(9), ChartAnswers.Number(8)),
            Rows =
            [
                new(["Germany"], ChartAnswers.Number(5), ChartAnswers.Number(7)),
                new(["France"], ChartAnswers.Number(4), ChartAnswers.Number(1)) { Compared = ChartAnswers.Number(3) },
            ],
        };
        var unasked = Of(ChartAnswers.Word(English, result));
        var asked = Of(ChartAnswers.Word(English, result with { Query = result.Query with { Comparison = new ComparisonExpression.PreviousPeriod() } }));

        Assert.All(unasked.Rows, r => Assert.Null(r.Earlier));
        Assert.Empty(unasked.Legend);
        Assert.Equal([7, null], asked.Rows.Select(r => r.Earlier));
        Assert.Equal(7, asked.High);
        Assert.Equal("September 2026", Assert.Single(Assert.Single(asked.Legend)).Text);
    }

    [Fact]
    public void Without_any_data_there_is_nothing_to_draw()
    {
        Assert.Null(ChartModelBuilder.Build(ChartAnswers.Bars(English)));
        Assert.Null(ChartModelBuilder.Build(ChartAnswers.Bars(English, ("Germany", null))));
    }

    private static KpiAnswer Many(UiLanguage language, KpiDefinition kpi, int members) =>
        ChartAnswers.Word(language, ChartAnswers.BarsResult(kpi, [.. Enumerable.Range(1, members).Select(i => ((string?)$"Member {i}", (decimal?)(members + 1 - i)))]));

    private static BarChart Of(KpiAnswer answer) => Assert.IsType<BarChart>(ChartModelBuilder.Build(answer));

    private static IEnumerable<string> Rows(BarChart chart) => chart.Rows.Select(r => $"{string.Join('/', r.Label)}|{r.Text}");
}
