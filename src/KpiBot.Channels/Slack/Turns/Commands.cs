using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>What people ask for their own eyes: the slash command, and what stands in the menu of a message.</summary>
internal sealed class Commands(SlackAsking asking, SlackAnswers answers, ShownAnswers shown)
{
    /// <summary>The shortcut that asks what a message says.</summary>
    public const string AskAboutThis = "ask_about_this";

    /// <summary>The shortcut that asks what is behind a message: what its KPI is, or why it is as it is.</summary>
    public const string Explain = "explain";

    // Read in whichever language the message is.
    private static readonly LocalizedText Why = new("explain", "explique");

    /// <summary>Without a text, help.</summary>
    public Task GivenAsync(SlackArrival.SlashCommand command, CancellationToken stopping) =>
        AskAsync(command.From, command.Channel, thread: null, WrittenText.Of(command.Text), command.Response, command.Id, stopping);

    public Task ChosenAsync(SlackArrival.Shortcut shortcut, ShortcutMessage message, CancellationToken stopping) =>
        AskAsync(shortcut.From, message.Channel, message.Thread, QuestionIn(message), shortcut.Response, shortcut.Id, stopping);

    public Task ExplainAsync(SlackArrival.Shortcut shortcut, ShortcutMessage message, UiLanguage? language, CancellationToken stopping)
    {
        var question = QuestionIn(message);
        return AskAsync(
            shortcut.From, message.Channel, message.Thread, question.Length > 0 ? $"{Why.In(language ?? UiLanguage.English)} {question}" : "", shortcut.Response, shortcut.Id, stopping);
    }

    /// <summary>Of an answer of KpiBot's the question that it answers, which says more than its words do.</summary>
    private string QuestionIn(ShortcutMessage message) =>
        shown.Find(message.Channel, message.Timestamp)?.Question ?? (message.Question is { } asked ? WrittenText.Unescape(asked) : WrittenText.Of(message.Text));

    private async Task AskAsync(SlackUser from, string channel, string? thread, string text, ResponseUrl? address, string? id, CancellationToken stopping)
    {
        var question = new SlackQuestion(from, text.Length > 0 ? text : null, channel, SlackPlaces.AsideOf(from, channel), Shared: null) { Id = id };
        var reply = await asking.AskAsync(question, stopping).ConfigureAwait(false);
        await answers.RespondAsync(
            SlackPlaces.At(from, channel, thread), from, address, reply, ResponseWay.OnlyYou, canShare: !SlackPlaces.IsDirect(channel), stopping).ConfigureAwait(false);
    }
}
