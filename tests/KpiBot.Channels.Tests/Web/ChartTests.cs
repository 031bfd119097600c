using KpiBot.Channels.Tests.Charts;
using KpiBot.Channels.Tests.Terminal;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Web;

/// <summary>What the page draws beside the figures.</summary>
public sealed class ChartTests
{
    [Fact]
    public async Task What_a_course_is_compared_with_lies_under_it_and_is_named()
    {
        var html = await AnsweredAsync(Compared(UiLanguage.English));

        Assert.Contains("class=\"line before\"", html, StringComparison.Ordinal);
        Assert.Contains("</svg> 1 June – 31 August 2025</li>", html, StringComparison.Ordinal);
        Assert.Contains("<title>1 June – 31 August 2025, July 2025: €2</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_landing_is_drawn_with_its_range_and_its_target_in_both_languages()
    {
        var english = await AnsweredAsync(WordedAnswers.Landing(UiLanguage.English));
        var french = await AnsweredAsync(WordedAnswers.Landing(UiLanguage.French));

        Assert.Equal(3, english.Split("class=\"ends\"").Length - 1); // the line and its two ends
        Assert.Contains("class=\"goal\"", english, StringComparison.Ordinal);
        Assert.Contains("Between the ends of the line: in 4 cases of 5", english, StringComparison.Ordinal);
        Assert.Contains("Entre les bouts du trait\u202F: dans 4 cas sur 5", french, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UiLanguage.English, "I have an answer, but it cannot be shown here.")]
    [InlineData(UiLanguage.French, "J’ai une réponse, mais elle ne peut pas s’afficher ici.")]
    public async Task An_answer_that_cannot_be_drawn_says_so_in_its_place(UiLanguage language, string said)
    {
        var html = await AnsweredAsync(WordedAnswers.Landing(language) with { Result = null! });

        Assert.Equal(2, html.Split(said).Length - 1); // seen, and read out
        Assert.DoesNotContain("class=\"answer kpi\"", html, StringComparison.Ordinal);
    }

    private static async Task<string> AnsweredAsync(Answer answer)
    {
        await using var web = await RunningWeb.StartAsync(WebSetup.Answering(answer));
        return System.Net.WebUtility.HtmlDecode(await web.AnswerAsync("?"));
    }

    private static KpiAnswer Compared(UiLanguage language)
    {
        var now = ChartAnswers.CourseResult(ChartAnswers.Revenue, Grain.Month, "2026-06-01", 10, 20, 30);
        var before = ChartAnswers.CourseResult(ChartAnswers.Revenue, Grain.Month, "2025-06-01", 1, 2, 3);
        var comparison = new Comparison(ComparisonKind.SamePeriodLastYear, ChartAnswers.Days("2025-06-01", "2025-09-01"), now.Period.Range, false, false);
        return ChartAnswers.Word(language, now with { EarlierSeries = before.Series, Comparison = new(comparison, ChartAnswers.Number(60), ChartAnswers.Number(6)) });
    }
}
