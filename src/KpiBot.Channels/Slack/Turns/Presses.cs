using KpiBot.Channels.Slack.Messages;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>
/// Buttons. A button holds a question and nothing else: it is asked as whoever presses, where they press, so that what it reaches is what
/// its presser could have typed.
/// </summary>
internal sealed class Presses(SlackAsking asking, SlackAnswers answers, ExportPresses exports, ShownAnswers shown, SlackSender sender, ILogger<Presses> log)
{
    public Task PressedAsync(SlackArrival.BlockAction press, CancellationToken stopping)
    {
        var question = WrittenText.Unescape(press.Value).Trim();
        if (press.Message.Channel is not { } channel || question.Length == 0)
            return Ignore(press);
        if (press.Action == AnswerButtons.Share)
            return ShareAsync(press, channel, question, stopping);
        if (AnswerButtons.FormatOf(press.Action) is { } format)
            return exports.PressedAsync(press, channel, question, format, stopping);
        if (!QuestionButtons.Is(press.Action))
            return Ignore(press);
        return press.Message.IsEphemeral || press.Message.Timestamp is null
            ? AnswerAsideAsync(press, channel, question, stopping)
            : AnswerAsync(press, channel, press.Message.Timestamp, question, stopping);
    }

    /// <summary>The answer takes the message's place, unless it is another's, or nothing but a sentence would stand there instead of a number.</summary>
    private async Task AnswerAsync(SlackArrival.BlockAction press, string channel, string message, string question, CancellationToken stopping)
    {
        var place = SlackPlaces.Below(press.From, press.Message);
        var asked = new SlackQuestion(press.From, question, channel, SlackPlaces.ConversationIn(place), SlackPlaces.SharedBy(channel)) { Id = press.Id };
        var reply = await asking.AskAsync(asked, stopping).ConfigureAwait(false);
        var before = shown.Find(press.Message);
        if (reply is { Answers: [var only], Private: [] } && IsSentence(only, before))
            await sender.PostEphemeralAsync(place, press.From.Id, only, stopping).ConfigureAwait(false);
        else if (SlackPlaces.IsDirect(channel) || before?.Asker == press.From.Id)
            await answers.ReplaceAsync(place, message, press.From, reply, stopping).ConfigureAwait(false);
        else
            await answers.PostAsync(place, press.From, reply, stopping).ConfigureAwait(false);
    }

    private async Task AnswerAsideAsync(SlackArrival.BlockAction press, string channel, string question, CancellationToken stopping)
    {
        var asked = new SlackQuestion(press.From, question, channel, SlackPlaces.AsideOf(press.From, channel), Shared: null) { Id = press.Id };
        var reply = await asking.AskAsync(asked, stopping).ConfigureAwait(false);
        await answers.RespondAsync(
            SlackPlaces.At(press.From, channel, press.Message.Thread), press.From, press.Response, reply, ResponseWay.InPlace,
            canShare: !SlackPlaces.IsDirect(channel), stopping).ConfigureAwait(false);
    }

    /// <summary>Asked anew for all who read there, who may see less: then whoever shares it is told, and nobody else is told anything.</summary>
    private async Task ShareAsync(SlackArrival.BlockAction press, string channel, string question, CancellationToken stopping)
    {
        var asked = new SlackQuestion(press.From, question, channel, Conversation: null, SlackPlaces.SharedBy(channel)) { Id = press.Id };
        var reply = await asking.AskAsync(asked, stopping).ConfigureAwait(false);
        var place = SlackPlaces.At(press.From, channel, press.Message.Thread);
        foreach (var answer in reply.Answers)
        {
            var way = answer is KpiAnswer ? ResponseWay.InChannel : ResponseWay.OnlyYou;
            var said = answer is KpiAnswer && reply.Asker is { } name ? answer.With(ShareWords.SharedBy(name)) : answer;
            var sent = press.Response is { } address ? await sender.RespondAsync(place, address, said, way, stopping).ConfigureAwait(false) : null;
            if (sent is not SlackSent.Delivered)
                await (way is ResponseWay.InChannel ? sender.PostAsync(place, said, stopping) : sender.PostEphemeralAsync(place, press.From.Id, said, stopping)).ConfigureAwait(false);
        }
    }

    private static bool IsSentence(Answer answer, ShownAnswer? before) => answer switch
    {
        IssueAnswer { Choices.Count: 0 } => true,
        TextAnswer => before is { IsNumber: true },
        _ => false,
    };

    private Task Ignore(SlackArrival.BlockAction press)
    {
        log.ArrivalIgnored($"a button without a question ({press.Action})");
        return Task.CompletedTask;
    }
}
