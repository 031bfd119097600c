using KpiBot.Channels.Charts;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>The message of a number: the number first, what it covers, what is in it, and how far to trust it.</summary>
internal static class KpiMessage
{
    private const int SparkLength = 31;

    public static IEnumerable<Block> Of(KpiAnswer answer, MessageSize size, SlackCharts charts)
    {
        var chart = size.HasRoomForChart ? charts.Of(answer) : null;
        return
        [
            .. new RichLines(size.Characters).Line(answer.Title, TextStyle.Strong).Blocks(),
            new HeaderBlock(new(SlackText.Plain(answer.Headline, Math.Min(size.Characters, SlackLimits.HeaderText)))),
            .. About(answer, size, hasChart: chart is not null).Blocks(),
            .. chart is null ? [] : (Block[])[chart],
            .. answer.Table is { } table ? AnswerRows.Of(table, answer, size) : [],
            .. MessageLists.Lines(answer.Notes, answer.Language, size).Blocks(),
            new ContextBlock([new(Freshness(answer, size)), new(HowComputed(answer, size))]),
            .. QuestionButtons.Of(answer.Ways, answer.Language, size),
        ];
    }

    private static RichLines About(KpiAnswer answer, MessageSize size, bool hasChart)
    {
        var lines = new RichLines(size.Characters);
        if (answer.Change is { } change)
            lines.Line((change.Tone.Marked(change.Amount), TextStyle.Strong), (change.Against, null));
        foreach (var line in answer.Outlook.Take(size.Lines))
            lines.Line((line.Tone.Marked(line.Lead), TextStyle.Strong), (line.Text, null));
        lines.Line(answer.Period);
        MessageLists.Append(lines, answer.Reading, answer.Language, size, TextStyle.Aside);
        MessageLists.Append(lines, [.. answer.Insights.Select(fact => $"• {fact.Text}")], answer.Language, size);
        MessageLists.Append(lines, answer.Findings, answer.Language, size);
        if (!hasChart && answer.Spark is { } spark)
            lines.Line((TextBars.Spark([.. spark.Points.TakeLast(SparkLength)]), null), ($"{spark.Lowest} – {spark.Highest}", null));
        return lines;
    }

    private static string Freshness(KpiAnswer answer, MessageSize size) =>
        SlackText.Plain(answer.IsSampleData ? $"{AnswerWords.SampleData.In(answer.Language)} · {answer.Freshness}" : answer.Freshness, size.Characters);

    private static string HowComputed(KpiAnswer answer, MessageSize size) => SlackText.Plain(
        AnswerWords.HowComputed.In(answer.Language) + answer.Language.Colon() + " " + string.Join(
            " · ", answer.HowComputed.Parts.Select(part => $"{part.Label}{answer.Language.Colon()} {part.Text}").Prepend(answer.HowComputed.Formula)),
        size.Characters);
}
