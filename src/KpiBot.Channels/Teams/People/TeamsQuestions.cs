using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;

namespace KpiBot.Channels.Teams.People;

/// <summary>Puts what somebody says to KpiBot, as who they are.</summary>
internal sealed class TeamsQuestions(AskConversation ask, Senders senders)
{
    /// <param name="question">What the activity carries in another place than messages do; null to read it as a message.</param>
    /// <param name="isAside">Whether it is asked beside the conversation, whose thread then stays as it is.</param>
    public async ValueTask<IReadOnlyList<Answer>> AskAsync(TurnContext turn, string? question, bool isAside, CancellationToken cancellation) =>
        await senders.OfAsync(turn, cancellation).ConfigureAwait(false) switch
        {
            Sender.Known known => (await ask(SaidBy(known.Principal, turn, question, isAside), cancellation).ConfigureAwait(false)).Answers,
            Sender.Refused refused => [SenderWords.Of(refused.Fault, ActivityLanguage.Of(turn.Activity))],
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };

    private static Utterance SaidBy(Principal asker, TurnContext turn, string? question, bool isAside)
    {
        var said = Utterances.Of(turn.Activity, asker);
        return said with { Text = question ?? said.Text, Thread = isAside ? null : said.Thread, IsRepeated = isAside };
    }
}
