using CsCheck;
using KpiBot.Channels.Slack;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Tests.Charts;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Tests.Slack;

/// <summary>Whatever is in an answer, Slack takes the message, and nothing of it mentions, links or formats.</summary>
public sealed class HostileMessageTests
{
    private static readonly string[] Pieces =
    [
        "<!channel>", "<!here|here>", "<@U012AB3CD>", "<#C024BE7LR>", "<!subteam^SAZ94GDB8>", "<!date^1392734382^{date}|x>", "<https://evil.example|click>", "<mailto:a@b.c>",
        "*bold*", "_it_", "~no~", "`code`", "```", "> quote", "- [ ] x", "[a](http://evil.example)", "http://evil.example", "&", "&lt;!channel&gt;", "&amp;", "<", ">", ":tada:", ":+1:",
        ":woman::skin-tone-2:", "::", ":", "@here", "#general", "\n", "\r\n", "\t", "\0", "\u2028", "\u202E", "\u2066", "\u2060", "\uD800", "\uDC00", "😀", "é", " ", "\u202F", "{\"type\":", "\\n", "revenue",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat),
        Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 5_000], (i, times) => string.Concat(Enumerable.Repeat(Pieces[i], 1 + (times / Math.Max(1, Pieces[i].Length))))));

    private static readonly KpiResult[] Results =
    [
        ChartAnswers.BarsResult(ChartAnswers.Revenue, ("a", 3), ("b", 2), ("c", null), ("d", -1)),
        ChartAnswers.CourseResult(ChartAnswers.ConversionRate, Grain.Month, "2026-06-01", 0.1m, 0.2m, 0.15m, 0.1m),
        ChartAnswers.MembersResult(Grain.Month, "2026-06-01", ("a", [1, 2]), ("b", [3, 4])),
    ];

    private static readonly SlackCharts[] Charts = [new SlackCharts.Native(), new SlackCharts.Picture("F012345"), new SlackCharts.None()];

    private static readonly Gen<(Answer Answer, SlackCharts Charts)> AnyMessage =
        from kind in Gen.Int[0, FilledAnswers.Kinds.Count() - 1]
        from result in Gen.Int[0, Results.Length - 1]
        from texts in AnyText.Array[1, 40]
        from counts in Gen.OneOf(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 200]).Array[1, 8]
        from charts in Gen.Int[0, Charts.Length - 1]
        select (Fill(FilledAnswers.Kinds.ElementAt(kind), Results[result], texts, counts), Charts[charts]);

    [Fact]
    public void Slack_takes_the_message_and_acts_on_nothing_in_it() =>
        AnyMessage.Sample(message => BlockKit.Check(SlackRenderer.Render(message.Answer, message.Charts)), iter: 300);

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void What_was_asked_comes_back_as_text(string text)
    {
        if (HostileTexts.Parse(text).Issue is { } issue)
            Assert.All(Enum.GetValues<UiLanguage>(), language => BlockKit.Check(SlackRenderer.Render(IssueAnswers.Of(issue, language), new SlackCharts.None())));
    }

    [Fact]
    public void The_largest_answer_still_fits()
    {
        var escaped = new string('\u2028', 5_000);
        Assert.All(FilledAnswers.Kinds, kind => BlockKit.Check(SlackRenderer.Render(
            new FilledAnswers(Results[0], path => path.EndsWith("Question", StringComparison.Ordinal) ? new string('漢', 150) : new string('漢', 5_000)) { Count = _ => 150 }.Fill(kind),
            new SlackCharts.Picture("F012345"))));
        Assert.All(FilledAnswers.Kinds, kind => BlockKit.Check(SlackRenderer.Render(new FilledAnswers(Results[1], _ => escaped) { Count = _ => 150 }.Fill(kind), new SlackCharts.Native())));
    }

    [Fact]
    public void A_button_asks_its_question_as_it_was_written()
    {
        const string question = "revenue in “R&D <Lab>” :tada: last month";
        var message = SlackRenderer.Render(new IssueAnswer(UiLanguage.English, "code", "Which?", [new("R&D <Lab>", question)]), new SlackCharts.None());

        Assert.Equal(question, message.GetProperty("blocks")[1].GetProperty("elements")[0].GetProperty("value").GetString());
        Assert.Equal("R&D <\u2060Lab>", message.GetProperty("blocks")[1].GetProperty("elements")[0].GetProperty("text").GetProperty("text").GetString());
        Assert.Equal("Which? · R&amp;D &lt;\u2060Lab&gt;", message.GetProperty("text").GetString());
    }

    private static Answer Fill(Type kind, KpiResult result, string[] texts, int[] counts)
    {
        var (nextText, nextCount) = (0, 0);
        // An answer's table has a row for each of its numbers, and each row a label.
        var fewestRows = Math.Max(result.Rows.Count, result.Series.Count);
        return new FilledAnswers(result, _ => texts[nextText++ % texts.Length])
        {
            Count = path => counts[nextCount++ % counts.Length] + (path switch
            {
                "Table.Rows" => fewestRows,
                "Table.Rows.Label" => 1,
                _ => 0,
            }),
        }.Fill(kind);
    }
}
