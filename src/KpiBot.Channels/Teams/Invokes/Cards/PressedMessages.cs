using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Invokes.Cards;

/// <summary>A button pressed in a client that does not know Action.Execute: a message without text, answered with messages.</summary>
internal sealed class PressedMessages(CardVerbs verbs, TypingIndicator typing, Replies replies)
{
    public static bool Is(Activity activity) =>
        string.IsNullOrWhiteSpace(activity.Text) && LooseJson.Text(activity.Value, CardVerbs.VerbProperty) is { Length: > 0 };

    public async Task HandleAsync(TurnContext turn, CancellationToken stopping)
    {
        var verb = LooseJson.Text(turn.Activity.Value, CardVerbs.VerbProperty);
        var result = await typing.WhileAsync(turn.Reference, verbs.PressAsync(turn, verb, turn.Activity.Value, stopping), stopping).ConfigureAwait(false);
        foreach (var answer in AnswersOf(result, ActivityLanguage.Of(turn.Activity) ?? UiLanguage.English))
            await replies.SendAsync(turn.Reference, answer, stopping).ConfigureAwait(false);
    }

    private static IReadOnlyList<Answer> AnswersOf(CardActionResult result, UiLanguage language) => result switch
    {
        CardActionResult.Shows shows => [shows.Answer, .. shows.Further],
        CardActionResult.Says { Missed: { } missed } says => [missed, .. says.Further],
        // Where all is said in messages, none has to point to the others.
        CardActionResult.Says { Further.Count: > 0 } says => says.Further,
        CardActionResult.Says says => [new TextAnswer(language, says.Text, [], [])],
        CardActionResult.Refuses refuses => [new IssueAnswer(language, "button_refused", refuses.Sentence, [])],
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };
}
