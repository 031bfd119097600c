using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>Says something to one person alone: where they are, or in their direct message where they are on KpiBot's page.</summary>
internal sealed class DirectAnswers(SlackAnswers answers, SlackAsking asking, DirectMessages chats)
{
    public Task SayAsync(SlackArrival arrival, SlackUser who, Answer answer, CancellationToken stopping) => arrival switch
    {
        SlackArrival.SlashCommand command => AsideAsync(who, command.Channel, thread: null, command.Response, answer, stopping),
        SlackArrival.Shortcut { Message: { } message } shortcut => AsideAsync(who, message.Channel, message.Thread, shortcut.Response, answer, stopping),
        SlackArrival.BlockAction { Message.Channel: { } channel } press => AsideAsync(who, channel, press.Message.Thread, press.Response, answer, stopping),
        _ => InDirectMessageAsync(who, answer, stopping),
    };

    /// <summary>A question that was put on KpiBot's page.</summary>
    public async Task AskedAsync(SlackUser who, string question, string? id, CancellationToken stopping)
    {
        if (await ChatAsync(who, stopping).ConfigureAwait(false) is not { } place)
            return;
        var asked = new SlackQuestion(who, question, place.ChannelId, SlackPlaces.ConversationIn(place), Shared: null) { Id = id };
        await answers.PostAsync(place, who, await asking.AskAsync(asked, stopping).ConfigureAwait(false), stopping).ConfigureAwait(false);
    }

    private Task AsideAsync(SlackUser who, string channel, string? thread, ResponseUrl? address, Answer answer, CancellationToken stopping) =>
        answers.RespondAsync(SlackPlaces.At(who, channel, thread), who, address, SlackReply.Only(answer), ResponseWay.OnlyYou, canShare: false, stopping);

    private async Task InDirectMessageAsync(SlackUser who, Answer answer, CancellationToken stopping)
    {
        if (await ChatAsync(who, stopping).ConfigureAwait(false) is { } place)
            await answers.PostAsync(place, who, SlackReply.Only(answer), stopping).ConfigureAwait(false);
    }

    private Task<SlackPlace?> ChatAsync(SlackUser who, CancellationToken stopping) => chats.WithAsync(who.Workspace, Identity.Slack(who.Id), stopping);
}
