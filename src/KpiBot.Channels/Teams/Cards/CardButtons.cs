using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>Ways on, as buttons that ask their question.</summary>
internal static class CardButtons
{
    /// <param name="most">As many as there is room for.</param>
    public static IReadOnlyList<CardAction>? For(IEnumerable<AnswerChoice> choices, CardLimits limits, int most = CardLimits.Buttons)
    {
        // Half a question is another question: one that is too long for the card gets no button.
        var buttons = choices
            .Where(choice => choice.Question.Length <= limits.Characters)
            .Take(most)
            .Select(choice => new CardAction.Submit(CardText.Plain(choice.Label, limits.Characters), new(choice.Question)))
            .ToList();
        return buttons.Count == 0 ? null : buttons;
    }
}
