using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Invokes.Cards;
using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.References;
using KpiBot.Channels.Teams.Sending;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>One activity from beginning to end.</summary>
internal sealed class TurnHandler(
    Questions questions, PressedMessages pressed, Membership membership, Senders senders, KnownConversations known, Replies replies, ILogger<TurnHandler> log) : ITurns<TurnContext>
{
    /// <summary>Whether anything is done about activities of this type.</summary>
    public static bool Handles(Activity activity) => activity.Type is
        ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate;

    public string ConversationOf(TurnContext turn) => turn.Reference.Conversation.Id!;

    public async Task HandleAsync(TurnContext turn, CancellationToken stopping)
    {
        switch (turn.Activity.Type)
        {
            case ActivityTypes.Message when PressedMessages.Is(turn.Activity):
                await pressed.HandleAsync(turn, stopping).ConfigureAwait(false);
                break;
            case ActivityTypes.Message:
                await questions.AskedAsync(turn, stopping).ConfigureAwait(false);
                break;
            case ActivityTypes.MessageUpdate:
                await questions.ChangedAsync(turn, stopping).ConfigureAwait(false);
                break;
            case ActivityTypes.MessageDelete:
                await questions.DeletedAsync(turn, stopping).ConfigureAwait(false);
                break;
            default:
                await membership.HandleAsync(turn, stopping).ConfigureAwait(false);
                return;
        }

        // After the answer, which must not wait for the store.
        if (senders.IsAnswered(turn.Activity))
            await known.NoteAsync(turn.Activity, turn.Reference).ConfigureAwait(false);
    }

    public Task SayBusyAsync(TurnContext last, int count, CancellationToken stopping) =>
        replies.SendAsync(last.Reference, BusyWords.Of(ActivityLanguage.Of(last.Activity), count), stopping);

    public void LogFailure(TurnContext turn, Exception fault) => log.TurnFailed(fault, turn.Activity.Id, turn.Activity.Conversation?.Id);
}
