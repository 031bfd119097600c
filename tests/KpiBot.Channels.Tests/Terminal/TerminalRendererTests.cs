using KpiBot.Channels.Terminal;
using KpiBot.Core.Answers;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Terminal;

public class TerminalRendererTests
{
    [Fact]
    public void A_number_with_its_change_and_how_it_was_computed() =>
        Verified.Equal("value.en", Render(WordedAnswers.Rate(English), new(ShowHow: true)));

    [Fact]
    public void The_same_in_French() => Verified.Equal("value.fr", Render(WordedAnswers.Rate(French), new(ShowHow: true)));

    [Fact]
    public void A_number_with_the_two_facts_that_lead() => Verified.Equal("value-with-insights.fr", Render(WordedAnswers.WithInsights(French)));

    [Fact]
    public void And_the_rest_of_them_where_more_is_asked_for() => Verified.Equal("value-with-insights.en", Render(WordedAnswers.WithInsights(English), new(ShowHow: true)));

    [Fact]
    public void A_breakdown_with_bars_and_changes() => Verified.Equal("breakdown.en", Render(WordedAnswers.ByCountry(English)));

    [Fact]
    public void A_breakdown_in_colour() => Verified.Equal("breakdown.fr.colour", Render(WordedAnswers.ByCountry(French), new(Color: true)).Replace('\u001b', '␛'));

    [Fact]
    public void A_trend_with_its_line() => Verified.Equal("trend.en", Render(WordedAnswers.ByMonth(English)));

    [Fact]
    public void A_trend_of_members() => Verified.Equal("trend-by-country.fr", Render(WordedAnswers.ByMonthAndCountry(French)));

    [Fact]
    public void A_landing_with_its_months_and_how_it_was_found() =>
        Verified.Equal("forecast.en", Render(WordedAnswers.Landing(English), new(ShowHow: true)));

    [Fact]
    public void A_landing_in_French() => Verified.Equal("forecast.fr", Render(WordedAnswers.Landing(French), new(ShowHow: true)));

    [Fact]
    public void A_target_with_its_pace_as_bars() => Verified.Equal("target.en", Render(WordedAnswers.AgainstTarget(English), new(ShowHow: true)));

    [Fact]
    public void A_target_in_French() => Verified.Equal("target.fr", Render(WordedAnswers.AgainstTarget(French), new(ShowHow: true)));

    [Fact]
    public void A_plain_number_with_its_target_in_a_line() => Verified.Equal("value-with-target.fr", Render(WordedAnswers.WithTarget(French)));

    [Fact]
    public void The_reasons_of_a_change() => Verified.Equal("why.en", Render(WordedAnswers.Why(English), new(ShowHow: true)));

    [Fact]
    public void The_reasons_of_a_rate_in_French() => Verified.Equal("why-rate.fr", Render(WordedAnswers.WhyOfRate(French), new(ShowHow: true)));

    [Fact]
    public void A_funnel() => Verified.Equal("funnel.en", Render(WordedAnswers.FunnelOfMonth(English), new(ShowHow: true)));

    [Fact]
    public void A_funnel_in_French() => Verified.Equal("funnel.fr", Render(WordedAnswers.FunnelOfMonth(French)));

    [Fact]
    public void A_lifetime_with_its_median() => Verified.Equal("lifetime.fr", Render(WordedAnswers.Lifetime(French), new(ShowHow: true)));

    [Fact]
    public void No_data() => Verified.Equal("no-data.en", Render(WordedAnswers.NoData(English)));

    [Fact]
    public void A_definition() => Verified.Equal("definition.fr", Render(WordedAnswers.Definition(French)));

    [Fact]
    public void A_list() => Verified.Equal("list.en", Render(WordedAnswers.List(English)));

    [Fact]
    public void A_question_back_with_its_numbered_ways_on() => Verified.Equal("issue.en", Render(WordedAnswers.Question(English)));

    [Fact]
    public void Help() => Verified.Equal("help.fr", Render(TextAnswers.Help(French)));

    [Fact]
    public void Several_answers_stand_apart() =>
        Verified.Equal("several.en", Render([TextAnswers.Thanks(English), WordedAnswers.Question(English)]));

    [Fact]
    public void Every_kind_of_answer_has_a_rendering()
    {
        Answer[] one = [WordedAnswers.Rate(English), WordedAnswers.Definition(English), WordedAnswers.List(English), WordedAnswers.Question(English), TextAnswers.Thanks(English)];
        var kinds = typeof(Answer).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Answer)));

        Assert.Equal(kinds.OrderBy(t => t.Name), one.Select(a => a.GetType()).OrderBy(t => t.Name));
        Assert.All(one, answer => Assert.NotEmpty(Render(answer)));
    }

    [Theory]
    [InlineData("plain é 漢\u202F€", "plain é 漢\u202F€")]
    [InlineData("a\u001b[31mb\u001b[0mc", "abc")]
    [InlineData("a\u001b]0;title\u0007b", "ab")]
    [InlineData("a\u001b]8;;link\u001b\\b", "ab")]
    [InlineData("a\u001b", "a")]
    [InlineData("a\u001bcb", "ab")]
    [InlineData("a\u009b2Jb", "ab")]
    [InlineData("a\nb\tc\rd", "a b c d")]
    [InlineData("a\u0000b\u202Ec\u2028d", "abcd")]
    public void Nothing_in_the_data_can_steer_the_terminal(string data, string shown)
    {
        var answer = TextAnswers.Thanks(English) with { Title = data };
        Assert.Equal(shown + "\n", Render(answer));
    }

    [Fact]
    public void Nor_can_the_name_of_a_row()
    {
        var answer = WordedAnswers.ByCountry(English);
        var hostile = answer.Table! with { Rows = [.. answer.Table.Rows.Select(r => r.Label[0] == "Atlantis" ? r with { Label = ["\u001b[31mAtl\u0007antis\u001b]0;owned\u0007"] } : r)] };

        Assert.Equal(Render(answer), Render(answer with { Table = hostile }));
    }

    private static string Render(Answer answer, TerminalOptions? options = null) => Render([answer], options);

    private static string Render(IReadOnlyList<Answer> answers, TerminalOptions? options = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TerminalRenderer(options ?? new()).Write(output, answers);
        return output.ToString();
    }
}
