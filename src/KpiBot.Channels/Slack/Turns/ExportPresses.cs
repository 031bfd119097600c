using KpiBot.Channels.Export;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Files;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>
/// Hands an answer over as a file where its button was pressed, made anew of what may be read there. Below an answer that one person alone
/// sees there is no place for a file of theirs: it goes into their direct message.
/// </summary>
internal sealed class ExportPresses(
    SlackAsking asking, SlackAnswers answers, SlackUploads uploads, DirectMessages chats, ILogger<ExportPresses> log, AnswerFiles? files = null)
{
    public async Task PressedAsync(SlackArrival.BlockAction press, string channel, string question, ExportFormat format, CancellationToken stopping)
    {
        var isAside = press.Message.IsEphemeral || press.Message.Timestamp is null;
        var asked = new SlackQuestion(press.From, question, channel, Conversation: null, isAside ? null : SlackPlaces.SharedBy(channel)) { Id = press.Id, IsRepeated = true };
        var reply = await asking.AskAsync(asked, stopping).ConfigureAwait(false);
        if (reply.Answers.Count == 0)
            return;
        var (language, said) = reply.Answers[0] switch
        {
            KpiAnswer { Table: not null } answer => (answer.Language, await HandOverAsync(press, channel, answer, format, isAside, stopping).ConfigureAwait(false)),
            KpiAnswer answer => (answer.Language, ExportWords.NoRows),
            var other => (other.Language, null),
        };
        var told = reply.Answers[0] is KpiAnswer ? said is null ? null : new IssueAnswer(language, "export", said.In(language), []) : reply.Answers[0];
        if (told is not null)
            await answers.RespondAsync(
                SlackPlaces.At(press.From, channel, press.Message.Thread), press.From, press.Response, SlackReply.Only(told), ResponseWay.OnlyYou, canShare: false, stopping).ConfigureAwait(false);
    }

    /// <returns>What there is to say about it to whoever pressed; null where the file says it all.</returns>
    private async Task<LocalizedText?> HandOverAsync(SlackArrival.BlockAction press, string channel, KpiAnswer answer, ExportFormat format, bool isAside, CancellationToken stopping)
    {
        if (files is null)
            return FileWords.NoFiles;
        var isElsewhere = isAside && !SlackPlaces.IsDirect(channel);
        var place = isElsewhere ? await chats.WithAsync(press.From.Workspace, Identity.Slack(press.From.Id), stopping).ConfigureAwait(false) : SlackPlaces.Below(press.From, press.Message);
        if (place is null)
            return FileWords.NotHandedOver;
        var file = await files.MakeAsync(answer, format, stopping).ConfigureAwait(false);
        var sent = await uploads.ShareAsync(place, new(file.Name, file.Name, file.Bytes), $"{answer.Title} · {answer.Period} · {answer.Freshness}", stopping).ConfigureAwait(false);
        if (sent is SlackAnswer.Done)
            return isElsewhere ? FileWords.InDirectMessage : null;
        log.FileNotHandedOver(place.TeamId, place.ChannelId, sent);
        return sent is SlackAnswer.InstallationStopped { Error: "missing_scope" } ? FileWords.NotAllowed : FileWords.NotHandedOver;
    }
}
