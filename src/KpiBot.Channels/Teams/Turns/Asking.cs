using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.People;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>Puts questions to KpiBot, and never comes back without an answer.</summary>
internal sealed class Asking(TeamsQuestions questions, AskingRoom room)
{
    /// <param name="question">What the activity carries in another place than messages do; null to read it as a message.</param>
    /// <param name="isAside">Whether it is asked beside the conversation, whose thread then stays as it is.</param>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public Task<IReadOnlyList<Answer>> AnswersToAsync(TurnContext turn, string? question, CancellationToken stopping, bool isAside = false) =>
        room.AskAsync<IReadOnlyList<Answer>>(
            new(turn.Activity.Id, turn.Activity.Conversation?.Id, ActivityLanguage.Of(turn.Activity)),
            cancellation => questions.AskAsync(turn, question, isAside, cancellation),
            fault => [fault],
            stopping);
}
