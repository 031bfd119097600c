using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>Says what came of a question: to all in the place, to the asker alone, or where an earlier answer stands.</summary>
internal sealed class SlackAnswers(SlackSender sender, ShownAnswers shown)
{
    public async Task PostAsync(SlackPlace place, SlackUser asker, SlackReply reply, CancellationToken stopping)
    {
        foreach (var answer in reply.Answers)
            await PostAsync(place, asker, answer, stopping).ConfigureAwait(false);
        foreach (var answer in reply.Private)
            await sender.PostEphemeralAsync(place, asker.Id, answer, stopping).ConfigureAwait(false);
    }

    /// <summary>The first answer stands in place of the message; where that cannot be, in one of its own.</summary>
    public async Task ReplaceAsync(SlackPlace place, string message, SlackUser asker, SlackReply reply, CancellationToken stopping)
    {
        if (reply.Answers is not [var first, ..])
            return;
        if (await sender.UpdateAsync(place, message, first, stopping).ConfigureAwait(false) is SlackSent.MessageGone)
            await PostAsync(place, asker, first, stopping).ConfigureAwait(false);
        else
            shown.Remember(place.ChannelId, message, asker, first);
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

    private async Task PostAsync(SlackPlace place, SlackUser asker, Answer answer, CancellationToken stopping)
    {
        if (await sender.PostAsync(place, answer, stopping).ConfigureAwait(false) is SlackSent.Delivered { Ts: { } timestamp })
            shown.Remember(place.ChannelId, timestamp, asker, answer);
    }
}
