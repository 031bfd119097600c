using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.People;

/// <summary>Puts what somebody says to KpiBot, as who they are.</summary>
internal sealed class TeamsQuestions(AskConversation ask, Senders senders)
{
    public async ValueTask<IReadOnlyList<Answer>> AskAsync(TurnContext turn, CancellationToken cancellation) =>
        await senders.OfAsync(turn, cancellation).ConfigureAwait(false) switch
        {
            Sender.Known known => (await ask(Utterances.Of(turn.Activity, known.Principal), cancellation).ConfigureAwait(false)).Answers,
            Sender.Refused refused => [SenderWords.Of(refused.Fault, ActivityLanguage.Of(turn.Activity))],
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
}
