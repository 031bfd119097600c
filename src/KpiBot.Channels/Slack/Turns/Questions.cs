using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>Questions that are written to the bot, in a channel or to it alone, changed and taken back.</summary>
internal sealed class Questions(SlackAsking asking, SlackAnswers answers, AnsweredQuestions answered)
{
    public async Task AskedAsync(SlackArrival.Written said, CancellationToken stopping)
    {
        var place = SlackPlaces.Of(said);
        var reply = await AskAsync(said, place, stopping).ConfigureAwait(false);
        Remember(said, await answers.PostAsync(place, said.From, reply, stopping).ConfigureAwait(false));
    }

    /// <summary>The answers to the question as it is now take the place of those that there are.</summary>
    public async Task ChangedAsync(SlackArrival.Written said, CancellationToken stopping)
    {
        var before = answered.Find(Where(said.Channel, said.Timestamp));
        if (before?.Text == TextOf(said))
            return;
        var place = SlackPlaces.Of(said);
        var reply = await AskAsync(said, place, stopping).ConfigureAwait(false);
        Remember(said, await answers.PostInsteadAsync(place, before?.Messages ?? [], said.From, reply, stopping).ConfigureAwait(false));
    }

    /// <summary>Whoever takes a question back, in the wrong chat perhaps, takes the numbers back with it.</summary>
    public async Task WithdrawnAsync(SlackArrival.Withdrawn gone, CancellationToken stopping)
    {
        var where = Where(gone.Channel, gone.Timestamp);
        if (answered.Find(where) is not { } before)
            return;
        answered.Forget(where);
        await answers.DeleteAsync(SlackPlaces.At(gone.From, gone.Channel, gone.Thread), before.Messages, stopping).ConfigureAwait(false);
    }

    private Task<SlackReply> AskAsync(SlackArrival.Written said, SlackPlace place, CancellationToken stopping)
    {
        var text = TextOf(said);
        return asking.AskAsync(
            new(said.From, text.Length > 0 ? text : null, said.Channel, SlackPlaces.ConversationIn(place), SlackPlaces.SharedBy(said.Channel)) { Id = said.Timestamp }, stopping);
    }

    private void Remember(SlackArrival.Written said, IReadOnlyList<string> messages) => answered.Remember(Where(said.Channel, said.Timestamp), new(TextOf(said), messages));

    private static AskedWhere Where(string channel, string timestamp) => new(channel, timestamp);

    private static string TextOf(SlackArrival.Written said) =>
        said is SlackArrival.Mention || said.Bot is not null ? WrittenText.Of(said.Text, said.Bot) : WrittenText.Of(said.Text);
}
