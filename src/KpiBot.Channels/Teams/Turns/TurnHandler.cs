using KpiBot.Channels.Teams.Invokes.Cards;
using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.References;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>One activity from beginning to end.</summary>
internal sealed class TurnHandler(Questions questions, PressedMessages pressed, Membership membership, Senders senders, KnownConversations known)
{
    /// <summary>Whether anything is done about activities of this type.</summary>
    public static bool Handles(Activity activity) => activity.Type is
        ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate;

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
}
