using System.Globalization;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>Ways on, as buttons that carry their question: whoever receives the press needs to read its value alone.</summary>
internal static class QuestionButtons
{
    private const string ActionPrefix = "ask-";

    /// <summary>Whether a button of this name carries a question to ask.</summary>
    public static bool Is(string actionId) => actionId.StartsWith(ActionPrefix, StringComparison.Ordinal);

    /// <param name="number">Unlike that of any other in the message or view.</param>
    public static Button Numbered(int number, string label, string question) =>
        new(ActionPrefix + number.ToString(CultureInfo.InvariantCulture), new(SlackText.Plain(label, SlackLimits.ButtonText)), question);

    public static IEnumerable<Block> Of(IReadOnlyList<AnswerChoice> choices, UiLanguage language, MessageSize size)
    {
        var buttons = choices
            .Where(choice => choice.Question.Length > 0 && choice.Question.Length <= size.Question)
            .Take(size.Buttons)
            .Select((choice, i) => Numbered(i + 1, SlackText.Plain(choice.Label, Math.Min(size.Characters, SlackLimits.ButtonText)), choice.Question))
            .ToList();
        if (buttons.Count < choices.Count)
        {
            foreach (var block in new RichLines(size.Characters).Line(language.TooLongForButtons(choices.Count - buttons.Count), TextStyle.Aside).Blocks())
                yield return block;
        }

        if (buttons.Count > 0)
            yield return new ActionsBlock(buttons);
    }
}
