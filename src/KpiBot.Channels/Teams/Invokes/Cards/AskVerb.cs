using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;

namespace KpiBot.Channels.Teams.Invokes.Cards;

/// <summary>Asks the question that the button carries, as if whoever pressed it had written it.</summary>
internal sealed class AskVerb(Asking asking) : ICardVerb
{
    public string Verb => "ask";

    public async Task<CardActionResult> PressAsync(PressedButton pressed, CancellationToken cancellation)
    {
        if (LooseJson.Text(pressed.Data, MessageText.QuestionProperty) is not { } question || string.IsNullOrWhiteSpace(question))
            return new CardActionResult.Refuses(InvokeWords.NotAButton(ActivityLanguage.Of(pressed.Turn.Activity)));
        var answers = await asking.AnswersToAsync(pressed.Turn, question, cancellation).ConfigureAwait(false);
        return new CardActionResult.Shows(answers[0], [.. answers.Skip(1)]);
    }
}
