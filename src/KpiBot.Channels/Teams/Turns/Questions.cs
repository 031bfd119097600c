using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>Questions that are asked, changed and taken back.</summary>
internal sealed class Questions(Asking asking, TypingIndicator typing, Replies replies, AnsweredQuestions answered)
{
    public async Task AskedAsync(TurnContext turn, CancellationToken stopping)
    {
        var answers = await AnswersToAsync(turn, stopping).ConfigureAwait(false);
        Remember(turn.Activity, await replies.SendAllAsync(turn.Reference, answers, stopping).ConfigureAwait(false));
    }

    /// <summary>The answers to the question as it is now take the place of those that there are.</summary>
    public async Task ChangedAsync(TurnContext turn, CancellationToken stopping)
    {
        var before = answered.Find(Where(turn.Activity));
        // Teams also sends an update where only the layout changed, or a link got its preview.
        if (before?.Text == MessageText.Of(turn.Activity))
            return;
        var earlier = new Queue<string>(before?.Messages ?? []);
        var messages = new List<string>();
        foreach (var answer in await AnswersToAsync(turn, stopping).ConfigureAwait(false))
        {
            var saysSo = messages.Count == 0 ? answer.With(AnswerWords.Edited) : answer;
            Add(messages, earlier.TryDequeue(out var message)
                ? await replies.ReplaceAsync(turn.Reference, message, answer, stopping, instead: saysSo).ConfigureAwait(false)
                : await replies.SendAsync(turn.Reference, saysSo, stopping).ConfigureAwait(false));
        }

        await DeleteAsync(turn.Reference, earlier, stopping).ConfigureAwait(false);
        Remember(turn.Activity, messages);
    }

    /// <summary>Whoever takes a question back, in the wrong chat perhaps, takes the numbers back with it.</summary>
    public async Task DeletedAsync(TurnContext turn, CancellationToken stopping)
    {
        if (answered.Find(Where(turn.Activity)) is not { } before)
            return;
        answered.Forget(Where(turn.Activity));
        await DeleteAsync(turn.Reference, before.Messages, stopping).ConfigureAwait(false);
    }

    private Task<IReadOnlyList<Answer>> AnswersToAsync(TurnContext turn, CancellationToken stopping) =>
        typing.WhileAsync(turn.Reference, asking.AnswersToAsync(turn, question: null, stopping), stopping);

    private async Task DeleteAsync(ConversationReference reference, IEnumerable<string> messages, CancellationToken stopping)
    {
        foreach (var message in messages)
            await replies.DeleteAsync(reference, message, stopping).ConfigureAwait(false);
    }

    private void Remember(Activity question, IReadOnlyList<string> messages) => answered.Remember(Where(question), new(MessageText.Of(question), messages));

    private static AskedWhere? Where(Activity activity) =>
        activity is { Conversation.Id: { } conversation, Id: { Length: > 0 } question } ? new(conversation, question) : null;

    private static void Add(List<string> messages, string? sent)
    {
        if (sent is { Length: > 0 })
            messages.Add(sent);
    }
}
