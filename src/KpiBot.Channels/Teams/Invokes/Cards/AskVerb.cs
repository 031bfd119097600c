using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Invokes.Cards;

/// <summary>
/// Asks the question that the button carries, as if whoever pressed it had written it. The answer takes the card's place, unless others
/// read that card and it was not made for whoever pressed, or nothing but a sentence would stand there.
/// </summary>
internal sealed class AskVerb(Asking asking) : ICardVerb
{
    public string Verb => CardButtons.AskVerb;

    public async Task<CardActionResult> PressAsync(PressedButton pressed, CancellationToken cancellation)
    {
        var answers = await asking.AnswersToAsync(pressed.Turn, pressed.Load.Question, cancellation).ConfigureAwait(false);
        var first = Staleness.LineFor(pressed.Load, answers[0]) is { } line ? answers[0].With(line) : answers[0];
        if (answers.Count == 1 && LineOf(pressed.Load, first) is { } said)
            return new CardActionResult.Says(said) { Missed = first };
        return IsAnothersCard(pressed)
            ? new CardActionResult.Says(InvokeWords.AnsweredBelow(first.Language), [first, .. answers.Skip(1)])
            : new CardActionResult.Shows(first, [.. answers.Skip(1)]);
    }

    /// <summary>What is said beside the card, because in its place it would cost the reader what stands there; null for an answer.</summary>
    private static string? LineOf(ButtonLoad load, Answer answer) => answer switch
    {
        IssueAnswer { Choices.Count: 0 } refusal => refusal.Text,
        TextAnswer text when load.Data is not null => string.Join(' ', text.Paragraphs.Prepend(text.Title)),
        _ => null,
    };

    private static bool IsAnothersCard(PressedButton pressed) =>
        pressed.Load.For is { } owner
        && pressed.Turn.Activity.Conversation?.ConversationType != ConversationAccount.Personal
        && owner != PersonMark.Of(pressed.Turn.Activity.From);
}
