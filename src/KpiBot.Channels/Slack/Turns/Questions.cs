using KpiBot.Channels.Slack.Receiving;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>Questions that are written to the bot, in a channel or to it alone.</summary>
internal sealed class Questions(SlackAsking asking, SlackAnswers answers)
{
    public async Task AskedAsync(SlackArrival.Written said, CancellationToken stopping)
    {
        var place = SlackPlaces.Of(said);
        var text = said is SlackArrival.Mention || said.Bot is not null ? WrittenText.Of(said.Text, said.Bot) : WrittenText.Of(said.Text);
        var question = new SlackQuestion(said.From, text.Length > 0 ? text : null, said.Channel, SlackPlaces.ConversationIn(place), SlackPlaces.SharedBy(said.Channel))
        {
            Id = said.Timestamp,
        };
        await answers.PostAsync(place, said.From, await asking.AskAsync(question, stopping).ConfigureAwait(false), stopping).ConfigureAwait(false);
    }
}
