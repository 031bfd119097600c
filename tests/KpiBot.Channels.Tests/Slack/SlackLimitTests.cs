using System.Text.Json;
using KpiBot.Channels.Slack;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Tests.Charts;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Slack;

/// <summary>At each of Slack's limits: what just fits is whole, what does not is cut and said to be.</summary>
public sealed class SlackLimitTests
{
    [Theory]
    [InlineData(4_000, "")]
    [InlineData(4_001, "…")]
    public void The_text_beside_the_blocks_has_4000_characters(int length, string end)
    {
        var text = Render(SampleAnswers.Kpi() with { Summary = new string('a', length) }).GetProperty("text").GetString()!;
        Assert.Equal(new string('a', 4_000 - end.Length) + end, text);
    }

    [Fact]
    public void A_sign_that_is_escaped_is_never_cut_in_half()
    {
        var text = Render(SampleAnswers.Kpi() with { Summary = new string('&', 4_000) }).GetProperty("text").GetString()!;
        Assert.InRange(text.Length, 3_990, 4_000);
        Assert.Equal("", text[..^1].Replace("&amp;", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(150, "")]
    [InlineData(151, "…")]
    public void A_header_has_150_characters(int length, string end)
    {
        var header = Block(Render(SampleAnswers.Kpi() with { Headline = new string('9', length) }), "header").GetProperty("text").GetProperty("text").GetString()!;
        Assert.Equal(new string('9', 150 - end.Length) + end, header);
    }

    [Theory]
    [InlineData(75, "")]
    [InlineData(76, "…")]
    public void A_button_has_75_characters(int length, string end)
    {
        var button = Assert.Single(Buttons(Asked(new AnswerChoice(new string('b', length), "revenue"))));
        Assert.Equal(new string('b', 75 - end.Length) + end, button.GetProperty("text").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(2_000, 1, "")]
    [InlineData(2_001, 0, "1 choice does not fit here: please type it.")]
    public void A_question_has_2000_characters_and_is_never_cut(int length, int buttons, string said)
    {
        var message = Asked(new AnswerChoice("long", new string('q', length)));
        Assert.Equal(buttons, Buttons(message).Count);
        Assert.Equal(said.Length > 0, BlockKit.Shown(message).Contains(said));
    }

    [Theory]
    [InlineData(25, 25, "")]
    [InlineData(27, 25, "2 choices do not fit here: please type yours.")]
    public void Twenty_five_buttons_stand_together(int choices, int buttons, string said)
    {
        var message = Asked([.. Enumerable.Range(1, choices).Select(n => new AnswerChoice($"choice {n}", $"question {n}"))]);
        Assert.Equal(buttons, Buttons(message).Count);
        Assert.Equal(said.Length > 0, BlockKit.Shown(message).Contains(said));
        Assert.Equal(Enumerable.Range(1, buttons).Select(n => $"ask-{n}"), Buttons(message).Select(b => b.GetProperty("action_id").GetString()));
    }

    [Theory]
    [InlineData(31, 31, "")]
    [InlineData(32, 31, "… and 1 more row")]
    [InlineData(2_031, 31, "… and 2,000 more rows")]
    public void A_long_breakdown_shows_its_top_and_counts_the_rest(int rows, int shown, string line)
    {
        var message = Render(SampleAnswers.Breakdown([.. Enumerable.Range(1, rows).Select(n => SampleAnswers.Row($"member {n}"))]));
        var table = Rows(message);
        Assert.Equal(shown, table.Count - 1);
        Assert.Equal("member 1", table[1][0]);
        Assert.Equal(line.Length > 0, BlockKit.Shown(message).Contains(line));
    }

    [Fact]
    public void A_long_trend_shows_its_newest_end_and_counts_the_rest()
    {
        var message = Render(SampleAnswers.Trend([.. Enumerable.Range(1, 365).Select(n => SampleAnswers.Row($"day {n}"))]));
        Assert.Equal("day 365", Rows(message)[^1][0]);
        Assert.Contains("334 earlier rows are not shown", BlockKit.Shown(message));
    }

    [Fact]
    public void Rows_that_do_not_fit_into_12000_characters_are_fewer()
    {
        var message = Render(SampleAnswers.Breakdown([.. Enumerable.Range(1, 31).Select(n => SampleAnswers.Row($"member {n} {new string('漢', 90)}", "142\u202F300\u202F€", "+1\u202F%"))]));
        Assert.Equal(10, Rows(message).Count - 1);
        Assert.Contains("… and 21 more rows", BlockKit.Shown(message));
        BlockKit.Check(message);
    }

    [Theory]
    [InlineData(English, "I have an answer, but it cannot be shown here.")]
    [InlineData(French, "J’ai une réponse, mais elle ne peut pas s’afficher ici.")]
    public void An_answer_whose_smallest_message_does_not_fit_is_said_to_be_there(UiLanguage language, string said)
    {
        var answer = SampleAnswers.Kpi() with { Language = language };

        Assert.DoesNotContain(BlockKit.Shown(SlackRenderer.Render(answer, new SlackCharts.None())), text => text.StartsWith(said, StringComparison.Ordinal));
        var message = SlackRenderer.Render(answer, new SlackCharts.None(), 500);

        BlockKit.Check(message);
        Assert.Contains(BlockKit.Shown(message), text => text.StartsWith(said, StringComparison.Ordinal));
        Assert.StartsWith(said, message.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_is_never_empty()
    {
        var answer = SampleAnswers.Breakdown(SampleAnswers.Row("", "", "+1 %"), SampleAnswers.Row(" ", "\n"));
        Assert.Equal([["Country", "Revenue", "Change"], ["–", "–", "+1 %"], ["–", "–", "–"]], Rows(Render(answer)));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Slack_draws_20_points_and_more_are_a_picture(int points, bool isNative)
    {
        var answer = ChartAnswers.Course(English, Grain.Day, "2026-10-01", [.. Enumerable.Range(1, points).Select(n => (decimal?)n)]);
        Assert.Equal(isNative, HasChart(answer));
        Assert.Equal(!isNative, SlackCharts.NeedsPicture(answer));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void Slack_draws_6_lines_and_more_are_a_picture(int members, bool isNative)
    {
        var answer = ChartAnswers.Word(English, ChartAnswers.MembersResult(
            Grain.Month, "2026-08-01", [.. Enumerable.Range(1, members).Select(n => ($"country {n}", (decimal?[])[n, n + 1]))]));
        Assert.Equal(isNative, HasChart(answer));
        Assert.Equal(!isNative, SlackCharts.NeedsPicture(answer));
    }

    [Fact]
    public void A_course_with_a_gap_is_a_picture_for_Slack_would_draw_over_it()
    {
        var answer = ChartAnswers.Course(English, Grain.Month, "2026-07-01", 1, null, 3);
        Assert.False(HasChart(answer));
        Assert.True(SlackCharts.NeedsPicture(answer));
    }

    [Fact]
    public void A_single_number_needs_no_picture() => Assert.False(SlackCharts.NeedsPicture(SampleAnswers.Kpi()));

    [Fact]
    public void Long_names_that_begin_alike_stay_apart()
    {
        var chart = Block(Render(ChartAnswers.Bars(English, ("Manufacture de meubles du Nord", 3), ("Manufacture de meubles du Sud", 2), ("Lyon", 1))), "data_visualization");
        Assert.Equal(
            ["Manufactu…s du Nord", "Manufactu…es du Sud", "Lyon"],
            chart.GetProperty("chart").GetProperty("axis_config").GetProperty("categories").EnumerateArray().Select(c => c.GetString()));
    }

    [Fact]
    public void Names_that_even_their_ends_do_not_tell_apart_are_a_picture()
    {
        var answer = ChartAnswers.Bars(English, ("Manufacture de meubles 1 et du Nord", 3), ("Manufacture de meubles 2 et du Nord", 2));
        Assert.False(HasChart(answer));
        Assert.True(SlackCharts.NeedsPicture(answer));
    }

    [Fact]
    public void A_chart_s_title_has_50_characters() =>
        Assert.Equal(new string('t', 49) + "…", Block(Render(ChartAnswers.Bars(English, ("a", 2), ("b", 1)) with { Title = new string('t', 51) }), "data_visualization").GetProperty("title").GetString());

    private static JsonElement Asked(params AnswerChoice[] choices) => Render(new IssueAnswer(English, "code", "Which?", choices));

    private static JsonElement Render(Answer answer)
    {
        var message = SlackRenderer.Render(answer, new SlackCharts.Native());
        BlockKit.Check(message);
        return message;
    }

    private static bool HasChart(Answer answer) =>
        Render(answer).GetProperty("blocks").EnumerateArray().Any(block => block.GetProperty("type").GetString() == "data_visualization");

    private static JsonElement Block(JsonElement message, string type) =>
        message.GetProperty("blocks").EnumerateArray().Single(block => block.GetProperty("type").GetString() == type);

    private static List<JsonElement> Buttons(JsonElement message) =>
        [.. message.GetProperty("blocks").EnumerateArray().Where(b => b.GetProperty("type").GetString() == "actions").SelectMany(b => b.GetProperty("elements").EnumerateArray())];

    private static List<List<string?>> Rows(JsonElement message) =>
        [.. Block(message, "table").GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetProperty("text").GetString()).ToList())];
}
