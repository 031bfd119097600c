using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.People;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>A question in words, wherever in Slack it came from.</summary>
/// <param name="Text">Null asks for help, in the asker's language.</param>
/// <param name="Conversation">Where a follow-up finds the question before it; null where it stands alone.</param>
/// <param name="Shared">Where others read the answer; null where the asker alone does.</param>
internal sealed record SlackQuestion(SlackUser From, string? Text, string Channel, string? Conversation, SharedPlace? Shared)
{
    /// <summary>For the log.</summary>
    public string? Id { get; init; }

    /// <summary>Whether what was answered is only asked for again, as a file; then nothing is answered to the asker alone.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>What is said to everybody in the place, and what to the asker alone.</summary>
internal sealed record SlackReply(IReadOnlyList<Answer> Answers, IReadOnlyList<Answer> Private)
{
    /// <summary>A bot has asked: two of them would never end.</summary>
    public static readonly SlackReply Nothing = new([], []);

    public static SlackReply Only(Answer answer) => new([answer], []);

    /// <summary>What the asker is called; null where that is not known.</summary>
    public string? Asker { get; init; }
}

/// <summary>Puts questions to KpiBot, as who asks them; and never comes back without an answer to a person.</summary>
internal sealed class SlackAsking(AskConversation ask, Speakers speakers, AskingRoom room)
{
    private static readonly LocalizedText Help = new("help", "aide");

    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public Task<SlackReply> AskAsync(SlackQuestion question, CancellationToken stopping) => room.AskAsync(
        new(question.Id, question.Conversation ?? question.Channel, Language: null), cancellation => TryAskAsync(question, cancellation), SlackReply.Only, stopping);

    private async ValueTask<SlackReply> TryAskAsync(SlackQuestion question, CancellationToken cancellation)
    {
        switch (await speakers.OfAsync(question.From, cancellation).ConfigureAwait(false))
        {
            case Speaker.Known known:
                var reply = await ask(SaidBy(known, question), cancellation).ConfigureAwait(false);
                return new(reply.Answers, reply.Private) { Asker = known.Name };
            case Speaker.Refused refused:
                return SlackReply.Only(SpeakerWords.Of(refused.Fault, refused.Language));
            default:
                return SlackReply.Nothing;
        }
    }

    private static Utterance SaidBy(Speaker.Known speaker, SlackQuestion question) => new(question.Text ?? Help.In(speaker.Language ?? UiLanguage.English))
    {
        ChannelLanguage = speaker.Language,
        Thread = question.Conversation,
        Channel = "slack:" + question.Channel,
        User = "slack:" + question.From.Id,
        Asker = speaker.Principal,
        Place = question.Shared,
        CanBeAnsweredPrivately = question is { Shared: not null, IsRepeated: false },
        IsRepeated = question.IsRepeated,
    };
}
