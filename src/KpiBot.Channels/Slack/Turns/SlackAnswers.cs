using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>Says what came of a question: to all in the place, to the asker alone, or where an earlier answer stands.</summary>
internal sealed class SlackAnswers(SlackSender sender, ShownAnswers shown)
{
    /// <returns>The messages that all can read, in the order of the answers.</returns>
    public Task<IReadOnlyList<string>> PostAsync(SlackPlace place, SlackUser asker, SlackReply reply, CancellationToken stopping) =>
        PostInsteadAsync(place, [], asker, reply, stopping, isChange: false);

    /// <summary>The answers stand where earlier ones stood; what there is no place for is said below, and what is left over goes.</summary>
    /// <param name="isChange">Whether what is said below tells that it answers a question that was changed.</param>
    /// <returns>The messages that all can read, in the order of the answers.</returns>
    public async Task<IReadOnlyList<string>> PostInsteadAsync(
        SlackPlace place, IReadOnlyList<string> earlier, SlackUser asker, SlackReply reply, CancellationToken stopping, bool isChange = true)
    {
        var free = new Queue<string>(earlier);
        var messages = new List<string>();
        foreach (var answer in reply.Answers)
        {
            var saysSo = isChange && messages.Count == 0 ? answer.With(AnswerWords.Edited) : answer;
            var shownIn = free.TryDequeue(out var message) && await IsReplacedAsync(place, message, asker, answer, stopping).ConfigureAwait(false)
                ? message
                : await PostAsync(place, asker, saysSo, stopping).ConfigureAwait(false);
            if (shownIn is not null)
                messages.Add(shownIn);
        }

        await DeleteAsync(place, free, stopping).ConfigureAwait(false);
        foreach (var answer in reply.Private)
            await sender.PostEphemeralAsync(place, asker.Id, answer, stopping).ConfigureAwait(false);
        return messages;
    }

    public async Task DeleteAsync(SlackPlace place, IEnumerable<string> messages, CancellationToken stopping)
    {
        foreach (var message in messages)
            await sender.DeleteAsync(place, message, stopping).ConfigureAwait(false);
    }

    /// <summary>The first answer stands in place of the message; where that cannot be, in one of its own.</summary>
    public async Task ReplaceAsync(SlackPlace place, string message, SlackUser asker, SlackReply reply, CancellationToken stopping)
    {
        if (reply.Answers is not [var first, ..])
            return;
        if (!await IsReplacedAsync(place, message, asker, first, stopping).ConfigureAwait(false))
            await PostAsync(place, asker, first, stopping).ConfigureAwait(false);
        await PostAsync(place, asker, reply with { Answers = [.. reply.Answers.Skip(1)] }, stopping).ConfigureAwait(false);
    }

    /// <summary>For the asker's eyes, by the address that came with what they did; without one, as a message that they alone see.</summary>
    /// <param name="way">Of the first answer; the others follow it.</param>
    /// <param name="canShare">Whether there is anybody to share it with.</param>
    public async Task RespondAsync(SlackPlace place, SlackUser asker, ResponseUrl? address, SlackReply reply, ResponseWay way, bool canShare, CancellationToken stopping)
    {
        foreach (var answer in (IEnumerable<Answer>)[.. reply.Answers, .. reply.Private])
        {
            var question = canShare && answer is KpiAnswer kpi ? kpi.Again : null;
            var sent = address is null
                ? new SlackSent.NotDelivered("no address")
                : await sender.RespondAsync(place, address, answer, question, way, stopping).ConfigureAwait(false);
            if (sent is not SlackSent.Delivered)
                await sender.PostEphemeralAsync(place, asker.Id, answer, question, stopping).ConfigureAwait(false);
            way = ResponseWay.OnlyYou;
        }
    }

    /// <returns>False where the message is there no longer.</returns>
    private async Task<bool> IsReplacedAsync(SlackPlace place, string message, SlackUser asker, Answer answer, CancellationToken stopping)
    {
        if (await sender.UpdateAsync(place, message, answer, stopping).ConfigureAwait(false) is SlackSent.MessageGone)
            return false;
        shown.Remember(place.ChannelId, message, asker, answer);
        return true;
    }

    /// <returns>Null where it was not delivered.</returns>
    private async Task<string?> PostAsync(SlackPlace place, SlackUser asker, Answer answer, CancellationToken stopping)
    {
        if (await sender.PostAsync(place, answer, stopping).ConfigureAwait(false) is not SlackSent.Delivered { Ts: { } timestamp })
            return null;
        shown.Remember(place.ChannelId, timestamp, asker, answer);
        return timestamp;
    }
}
