using KpiBot.Channels.Tests.Teams;
using KpiBot.Channels.Tests.Terminal;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Web;

/// <summary>Every part of an answer is on the page, as text.</summary>
public sealed class AnswerTests
{
    private static readonly KpiAnswer Whole = SampleAnswers.Breakdown(SampleAnswers.Row("Germany", "92 000 €", "+31.4 %", Tone.Good, 1)) with
    {
        Outlook = [new("On track:", "landing at 150 000 €", Tone.Good)],
        Findings = ["Germany brought most of it."],
        Insights = [SampleAnswers.Insight("Highest month since May 2026.")],
        MoreInsights = [SampleAnswers.Insight("Three countries make half of it.")],
        Ways = [new("Only November", "revenue november")],
        IsSampleData = true,
    };

    /// <summary>Each part of an answer, and what shows that it is there; a part that is left out says why.</summary>
    public static TheoryData<string, string> Parts => new()
    {
        { nameof(KpiAnswer.Language), "lang=\"en\"" },
        { nameof(KpiAnswer.Title), "<h3>Revenue &#xB7; Germany</h3>" },
        { nameof(KpiAnswer.Headline), "class=\"headline\">142" },
        { nameof(KpiAnswer.Period), "November 2026 so far" },
        { nameof(KpiAnswer.Change), "class=\"good\">&#x2B;12.3 %</strong>" },
        { nameof(KpiAnswer.Outlook), "class=\"good\">On track:</strong>" },
        { nameof(KpiAnswer.Findings), "Germany brought most of it." },
        { nameof(KpiAnswer.Insights), "<li>Highest month since May 2026.</li>" },
        { nameof(KpiAnswer.MoreInsights), "<summary>1 more fact</summary>" },
        { nameof(KpiAnswer.Table), "92 000 &#x20AC;" },
        { nameof(KpiAnswer.Notes), "2 amounts in CHF" },
        { nameof(KpiAnswer.Reading), "as &#x201C;revenue&#x201D;." },
        { nameof(KpiAnswer.Ways), "value=\"revenue november\"" },
        { nameof(KpiAnswer.Freshness), "synced at 09:00" },
        { nameof(KpiAnswer.HowComputed), "net amount of sales" },
        { nameof(KpiAnswer.IsSampleData), "class=\"badge\"" },
        { nameof(KpiAnswer.Summary), "data-say=\"Revenue in Germany" },
    };

    /// <summary>
    /// The small line: the series is drawn with its axes, or stands in a table with bars. The bare numbers: they are what is
    /// drawn, as the tests of courses say.
    /// </summary>
    private static readonly string[] LeftOut = [nameof(KpiAnswer.Spark), nameof(KpiAnswer.Result), nameof(KpiAnswer.Again)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_part_of_an_answer_is_on_the_page(string part, string shown)
    {
        Assert.NotNull(typeof(KpiAnswer).GetProperty(part));
        Assert.Contains(shown, await PageAnswers.HtmlOfAsync(Whole));
    }

    [Fact]
    public void No_part_of_an_answer_is_forgotten()
    {
        var parts = typeof(KpiAnswer).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract");
        Assert.Equal(parts.Order(), Parts.Select(row => row.Data.Item1).Concat(LeftOut).Order());
    }

    [Fact]
    public async Task What_else_there_is_to_say_is_folded_away()
    {
        var html = await PageAnswers.HtmlOfAsync(Whole);
        Assert.Matches("<details class=\"more\">.*Three countries make half of it\\..*</details>", html.ReplaceLineEndings(" "));
        Assert.DoesNotContain("class=\"more\"", await PageAnswers.HtmlOfAsync(Whole with { MoreInsights = [] }));
    }

    [Fact]
    public async Task A_second_figure_has_a_column_and_what_fell_has_a_bar_of_its_own()
    {
        var steps = SampleAnswers.Breakdown(SampleAnswers.Row("Leads", "-120", "+1 %", Tone.Good, 0.5) with { Detail = "12.1%" });
        var html = await PageAnswers.HtmlOfAsync(steps with { Table = new(["Step", "Count", "Rate", "Change"], steps.Table!.Rows) });
        Assert.Matches("Rate</th>.*<td class=\"number detail\">12\\.1%</td>", html.ReplaceLineEndings(" "));
        Assert.Contains("class=\"bar negative\"", html);
    }

    [Fact]
    public async Task A_question_back_has_a_button_for_each_way_on()
    {
        var html = await PageAnswers.HtmlOfAsync(WordedAnswers.Question(UiLanguage.French));
        Assert.Contains("value=\"top 5 chiffre d&#x2019;affaires par pays\"", html);
        Assert.Contains("Par pays", html);
    }

    [Fact]
    public async Task A_definition_and_the_list_are_told_whole()
    {
        var definition = WordedAnswers.Definition(UiLanguage.French);
        var words = PageAnswers.Words(await PageAnswers.HtmlOfAsync(definition));
        Assert.All(definition.Facts, fact => Assert.Contains(fact.Text, words));

        var list = WordedAnswers.List(UiLanguage.English);
        words = PageAnswers.Words(await PageAnswers.HtmlOfAsync(list));
        Assert.All(list.Kpis, kpi => Assert.Contains(kpi.Text, words));
    }

    [Fact]
    public async Task A_course_is_drawn_with_a_title_a_description_and_its_figures_in_a_table()
    {
        var answer = WordedAnswers.ByMonth(UiLanguage.French);
        var html = await PageAnswers.HtmlOfAsync(answer);
        Assert.Contains("role=\"img\" aria-labelledby=", html);
        Assert.Contains($"{answer.Title}, en graphique", PageAnswers.Words(html));
        Assert.Contains("<caption", html);
        // August, then a gap, then October and the November that is not over.
        Assert.Equal(3, html.Split("<circle").Length - 1);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "<polyline"));
        Assert.Contains("class=\"line s0 cut\"", html);
        Assert.Contains("mois incomplet", PageAnswers.Words(html));
    }

    [Fact]
    public async Task A_course_of_several_members_names_its_lines()
    {
        var words = PageAnswers.Words(await PageAnswers.HtmlOfAsync(SeveralMonths()));
        Assert.Contains("Germany", words);
        Assert.Contains("(none)", words);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</title></svg><script>alert(1)</script>")]
    [InlineData("&lt;b&gt;")]
    [InlineData("javascript:alert(1)")]
    public async Task What_the_data_hold_is_never_markup(string hostile)
    {
        Answer[] answers =
        [
            Hostile(SampleAnswers.Breakdown(SampleAnswers.Row(hostile, hostile, hostile, Tone.Bad, 0.5)), hostile),
            SeveralMonths(hostile),
            new TextAnswer(UiLanguage.English, hostile, [hostile, hostile], [hostile]),
            new DefinitionAnswer(UiLanguage.English, hostile, hostile, hostile, [new(hostile, hostile)]),
            new KpiListAnswer(UiLanguage.English, hostile, [new(hostile, hostile)]),
            new IssueAnswer(UiLanguage.English, hostile, hostile, [new(hostile, hostile), new("label", hostile)]),
        ];
        foreach (var answer in answers)
        {
            var html = await PageAnswers.HtmlOfAsync(answer);
            Assert.DoesNotContain("<script", html);
            Assert.DoesNotContain("<img", html);
            Assert.DoesNotContain("<b>", html);
            Assert.DoesNotMatch("""href="javascript""", html);
            Assert.DoesNotMatch("""<[^>"]*("[^"]*"[^>"]*)*\son\w+=""", html);
            Assert.Contains(hostile, PageAnswers.Words(html));
        }
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public async Task What_was_asked_is_never_markup(string hostile)
    {
        await using var web = await RunningWeb.StartAsync(new());
        // A form cannot carry it, and browsers send none.
        var html = await web.AnswerAsync(hostile.Replace("\0", "", StringComparison.Ordinal));
        Assert.DoesNotContain("<script>", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<b>", html);
        Assert.DoesNotContain("<at>", html);
    }

    private static KpiAnswer Hostile(KpiAnswer answer, string text) => answer with
    {
        Title = text,
        Headline = text,
        Period = text,
        Change = new(text, text, Tone.Good),
        Outlook = [new(text, text, Tone.Bad)],
        Findings = [text],
        Insights = [SampleAnswers.Insight(text)],
        MoreInsights = [SampleAnswers.Insight(text)],
        Notes = [text],
        Reading = [text],
        Ways = [new(text, text)],
        Freshness = text,
        HowComputed = new(text, [new(text, text)]),
        Summary = text,
    };

    /// <summary>Two months of two members, one of whom may be called anything.</summary>
    private static KpiAnswer SeveralMonths(string? name = null)
    {
        var october = WordedAnswers.ByMonthAndCountry(UiLanguage.English);
        var months = october.Result.Series.Select(point => point with { Days = new(new(2026, 9, 1), new(2026, 10, 1)) }).Concat(october.Result.Series).ToList();
        var rows = october.Table!.Rows.Concat(october.Table.Rows).Select(row => name is null ? row : row with { Label = [name, name] }).ToList();
        return october with { Result = october.Result with { Series = months }, Table = october.Table with { Rows = rows } };
    }
}
