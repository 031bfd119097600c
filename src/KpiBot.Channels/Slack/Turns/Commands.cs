using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>What people ask for their own eyes: the slash command, and “ask about this” in the menu of a message.</summary>
internal sealed class Commands(SlackAsking asking, SlackAnswers answers)
{
    /// <summary>The shortcut that asks what a message says.</summary>
    public const string AskAboutThis = "ask_about_this";

    /// <summary>Without a text, help.</summary>
    public Task GivenAsync(SlackArrival.SlashCommand command, CancellationToken stopping) =>
        AskAsync(command.From, command.Channel, thread: null, WrittenText.Of(command.Text), command.Response, command.Id, stopping);

    public Task ChosenAsync(SlackArrival.Shortcut shortcut, ShortcutMessage message, CancellationToken stopping) =>
        AskAsync(shortcut.From, message.Channel, message.Thread, WrittenText.Of(message.Text), shortcut.Response, shortcut.Id, stopping);

    private async Task AskAsync(SlackUser from, string channel, string? thread, string text, ResponseUrl? address, string? id, CancellationToken stopping)
    {
        var question = new SlackQuestion(from, text.Length > 0 ? text : null, channel, SlackPlaces.AsideOf(from, channel), Shared: null) { Id = id };
        var reply = await asking.AskAsync(question, stopping).ConfigureAwait(false);
        await answers.RespondAsync(
            SlackPlaces.At(from, channel, thread), from, address, reply, ResponseWay.OnlyYou, canShare: !SlackPlaces.IsDirect(channel), stopping).ConfigureAwait(false);
    }
}
