using System.Text.Json;
using KpiBot.Channels.Slack;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Tests.Charts;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Slack;

public sealed class SlackMessageTests
{
    [Fact]
    public void The_number_stands_large_under_its_name_and_its_parts_in_order() => Assert.Equal(
        ["rich_text", "header", "rich_text", "data_visualization", "table", "rich_text", "context", "actions"],
        Types(Render(ChartAnswers.Bars(English, ("Germany", 3), ("France", 2)) with { Notes = ["A note."], Ways = [new("On", "revenue")] })));

    [Theory]
    [InlineData(Tone.Good, "✅ +12.3 %")]
    [InlineData(Tone.Bad, "⚠️ +12.3 %")]
    [InlineData(Tone.Neutral, "+12.3 %")]
    public void News_has_a_sign_for_there_are_no_colours(Tone tone, string shown)
    {
        var answer = SampleAnswers.Breakdown(SampleAnswers.Row("Germany", "80", "+12.3 %", tone)) with { Change = new("+12.3 %", "vs before", tone), Outlook = [new("+12.3 %", "ahead", tone)] };
        Assert.Equal(3, BlockKit.Shown(Render(answer)).Count(text => text.TrimEnd() == shown));
    }

    [Fact]
    public void A_part_of_a_change_has_the_sign_where_its_row_has_no_change() => Assert.Contains(
        "⚠️ -80", BlockKit.Shown(Render(SampleAnswers.Breakdown(SampleAnswers.Row("Germany", "-80", change: null, Tone.Bad)))));

    [Fact]
    public void A_share_of_money_is_drawn_in_money_and_a_rate_in_percent()
    {
        Assert.Equal(("EUR", 3), Axis(ChartAnswers.Bars(English, ("a", 3), ("b", 2))));
        Assert.Equal(("%", 12.35m), Axis(ChartAnswers.Word(English, ChartAnswers.BarsResult(ChartAnswers.ConversionRate, ("a", 0.12345m), ("b", 0.1m)))));

        static (string?, decimal) Axis(KpiAnswer answer)
        {
            var chart = Block(Render(answer), "data_visualization").GetProperty("chart");
            return (chart.GetProperty("axis_config").GetProperty("y_label").GetString(), chart.GetProperty("series")[0].GetProperty("data")[0].GetProperty("value").GetDecimal());
        }
    }

    [Fact]
    public void Months_of_money_are_bars_and_days_are_a_line_and_a_month_so_far_is_marked()
    {
        var months = Block(Render(ChartAnswers.Course(French, Grain.Month, "2026-09-01", 1, 2, 3)), "data_visualization").GetProperty("chart");
        var days = Block(Render(ChartAnswers.Course(French, Grain.Day, "2026-10-01", 1, 2, 3)), "data_visualization").GetProperty("chart");

        Assert.Equal(("bar", "line"), (months.GetProperty("type").GetString(), days.GetProperty("type").GetString()));
        Assert.Equal(["sept. 2026", "oct. 2026", "nov. 2026 …"], Categories(months));
        Assert.Equal(["1er oct.", "2 oct.", "3 oct."], Categories(days));
        Assert.Equal("…\u202F: jours incomplets", months.GetProperty("axis_config").GetProperty("x_label").GetString());
    }

    [Fact]
    public void The_two_sides_of_a_comparison_are_named_by_their_days()
    {
        var result = ChartAnswers.BarsResult(ChartAnswers.Revenue, ("a", 3), ("b", 2));
        var september = ChartAnswers.Days("2026-09-01", "2026-10-01");
        var compared = result with
        {
            Query = result.Query with { Comparison = new ComparisonExpression.PreviousPeriod() },
            Comparison = new(new(ComparisonKind.PreviousPeriod, september, result.Period.Answered, IsClipped: false, AlignsWeekdays: false), ChartAnswers.Number(5), ChartAnswers.Number(4)),
            Rows = [.. result.Rows.Select(row => row with { Earlier = ChartAnswers.Number(1) })],
        };
        var series = Block(Render(ChartAnswers.Word(French, compared)), "data_visualization").GetProperty("chart").GetProperty("series");

        Assert.Equal(["septembre 2026", "octobre 2026"], series.EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.Equal([1, 3], series.EnumerateArray().Select(s => s.GetProperty("data")[0].GetProperty("value").GetDecimal()));
    }

    [Fact]
    public void A_picture_stands_where_the_chart_would_and_says_what_it_shows()
    {
        var message = SlackRenderer.Render(ChartAnswers.Bars(English, ("Germany", 3), ("France", 2)) with { Summary = "Revenue <by> country" }, new SlackCharts.Picture("F012AB"));
        BlockKit.Check(message);
        var picture = Block(message, "image");
        Assert.Equal(("F012AB", "Revenue <\u2060by> country"), (picture.GetProperty("slack_file").GetProperty("id").GetString(), picture.GetProperty("alt_text").GetString()));
        Assert.DoesNotContain("data_visualization", Types(message));
    }

    [Fact]
    public void No_picture_is_shown_where_there_is_nothing_to_draw() =>
        Assert.DoesNotContain("image", Types(SlackRenderer.Render(SampleAnswers.Kpi(), new SlackCharts.Picture("F012AB"))));

    [Fact]
    public void A_series_is_a_line_of_blocks_where_no_chart_shows_it()
    {
        var answer = ChartAnswers.Bars(English, ("a", 3), ("b", 2)) with { Spark = new([1, 5, null, 3], "€1k", "€5k") };
        Assert.Contains("▁▇ ▃ ", BlockKit.Shown(SlackRenderer.Render(answer, new SlackCharts.None())));
        Assert.DoesNotContain("▁▇ ▃ ", BlockKit.Shown(Render(answer)));
    }

    [Fact]
    public void Two_dimensions_have_a_column_each()
    {
        var answer = SampleAnswers.Breakdown() with { Table = new(["Country", "Channel", "Revenue"], [new(["Germany", "Web"], "80", null, Tone.Neutral, null)]) };
        Assert.Equal(["Germany", "Web", "80"], Block(Render(answer), "table").GetProperty("rows")[1].EnumerateArray().Select(cell => cell.GetProperty("text").GetString()));
    }

    [Fact]
    public void What_a_screen_reader_reads_holds_the_choices()
    {
        var message = Render(new IssueAnswer(French, "ambiguous_kpi", "Quelle marge\u202F?", [new("Taux de marque", "taux de marque"), new("Taux de marge", "taux de marge")]));
        Assert.Equal("Quelle marge\u202F? · Taux de marque · Taux de marge", message.GetProperty("text").GetString());
    }

    private static JsonElement Render(Answer answer)
    {
        var message = SlackRenderer.Render(answer, new SlackCharts.Native());
        BlockKit.Check(message);
        return message;
    }

    private static IEnumerable<string?> Types(JsonElement message) => message.GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("type").GetString());

    private static JsonElement Block(JsonElement message, string type) =>
        message.GetProperty("blocks").EnumerateArray().Single(block => block.GetProperty("type").GetString() == type);

    private static IEnumerable<string?> Categories(JsonElement chart) => chart.GetProperty("axis_config").GetProperty("categories").EnumerateArray().Select(c => c.GetString());
}
