using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>One activity from beginning to end: read it, ask KpiBot, send what comes back.</summary>
internal sealed class TurnHandler(Asking asking, Replies replies)
{
    public async Task HandleAsync(TurnContext turn, CancellationToken stopping)
    {
        foreach (var answer in await AnswersToAsync(turn.Activity, stopping).ConfigureAwait(false))
            await replies.SendAsync(turn.Reference, answer, stopping).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Answer>> AnswersToAsync(Activity activity, CancellationToken stopping) => activity.Type switch
    {
        ActivityTypes.Message => await asking.AnswersToAsync(activity, question: null, stopping).ConfigureAwait(false),
        ActivityTypes.ConversationUpdate when AddsTheBot(activity) => [Sentences.Welcome(ActivityLanguage.Of(activity))],
        _ => [],
    };

    private static bool AddsTheBot(Activity activity) =>
        activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(member => member?.Id == bot) == true;
}
