using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>The message of each kind of answer, in one size.</summary>
internal sealed class MessageLayout(MessageSize size, SlackCharts charts) : IAnswerRenderer<SlackMessage>
{
    public SlackMessage Render(KpiAnswer answer) => Of(answer.Summary, KpiMessage.Of(answer, size, charts));

    public SlackMessage Render(TextAnswer answer) => Of(
        string.Join(" ", answer.Paragraphs.Prepend(answer.Title)),
        [
            .. MessageLists.Append(Titled(answer.Title), answer.Paragraphs, answer.Language, size).Blocks(),
            .. QuestionButtons.Of([.. answer.Suggestions.Select(question => new AnswerChoice(question, question))], answer.Language, size),
        ]);

    public SlackMessage Render(DefinitionAnswer answer) => Of(
        $"{answer.Title} – {answer.Description}",
        MessageLists.Labelled(Titled(answer.Title).Line(answer.Description), answer.Facts, answer.Language, size).Blocks());

    public SlackMessage Render(KpiListAnswer answer) => Of(
        $"{answer.Title} – {string.Join(", ", answer.Kpis.Select(kpi => kpi.Label))}",
        MessageLists.Labelled(Titled(answer.Title), answer.Kpis, answer.Language, size).Blocks());

    public SlackMessage Render(IssueAnswer answer) => Of(
        string.Join(" · ", answer.Choices.Select(choice => choice.Label).Prepend(answer.Text)),
        [
            .. new RichLines(size.Characters).Line(answer.Text).Blocks(),
            .. QuestionButtons.Of(answer.Choices, answer.Language, size),
        ]);

    private RichLines Titled(string title) => new RichLines(size.Characters).Line(title, TextStyle.Strong);

    private static SlackMessage Of(string text, IEnumerable<Block> blocks) => new(SlackText.Notification(text, SlackLimits.MessageText), [.. blocks]);
}
