using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Slack.People;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Channels.Slack.Views;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>Everything that arrives, from beginning to end.</summary>
internal sealed class SlackTurns(
    Questions questions, Commands commands, Presses presses, Home home, Membership membership, DirectAnswers direct, Uninstalling uninstalling, Speakers speakers, KnownPlaces known, SlackSender sender,
    ILogger<SlackTurns> log) : ITurns<SlackArrival>
{
    /// <summary>Whether somebody waits for an answer to it.</summary>
    public static bool IsAnswered(SlackArrival arrival) => arrival is SlackArrival.Written or SlackArrival.Changed or SlackArrival.SlashCommand or SlackArrival.BlockAction
        or SlackArrival.Shortcut { Message: not null };

    public string ConversationOf(SlackArrival arrival) => arrival switch
    {
        SlackArrival.Written said => SlackPlaces.ConversationIn(SlackPlaces.Of(said)),
        SlackArrival.Changed { Said: var said } => SlackPlaces.ConversationIn(SlackPlaces.Of(said)),
        SlackArrival.Withdrawn gone => SlackPlaces.ConversationIn(SlackPlaces.At(gone.From, gone.Channel, gone.Thread)),
        SlackArrival.SlashCommand command => SlackPlaces.AsideOf(command.From, command.Channel),
        SlackArrival.Shortcut { Message: { } message } shortcut => SlackPlaces.AsideOf(shortcut.From, message.Channel),
        SlackArrival.BlockAction { Message: { Channel: { } channel, IsEphemeral: true } } press => SlackPlaces.AsideOf(press.From, channel),
        SlackArrival.BlockAction { Message.Channel: not null } press => SlackPlaces.ConversationIn(SlackPlaces.Below(press.From, press.Message)),
        SlackArrival.BlockAction press => SlackPlaces.HomeOf(press.From),
        SlackArrival.HomeOpened opened => SlackPlaces.HomeOf(opened.From),
        SlackArrival.MemberJoined joined => SlackPlaces.ConversationIn(SlackPlaces.At(joined.Who, joined.Channel)),
        SlackArrival.AppUninstalled { Workspace.Team: var team } => "slack:" + team,
        SlackArrival.TokensRevoked { Workspace.Team: var team } => "slack:" + team,
        _ => "slack:",
    };

    public async Task HandleAsync(SlackArrival arrival, CancellationToken stopping)
    {
        switch (arrival)
        {
            case SlackArrival.Written said:
                await questions.AskedAsync(said, stopping).ConfigureAwait(false);
                await NoteAsync(said, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.Changed { Said: var said }:
                await questions.ChangedAsync(said, stopping).ConfigureAwait(false);
                await NoteAsync(said, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.Withdrawn gone:
                await questions.WithdrawnAsync(gone, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.SlashCommand command:
                await commands.GivenAsync(command, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.Shortcut { Callback: Commands.AskAboutThis, Message: { } message } shortcut:
                await commands.ChosenAsync(shortcut, message, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.Shortcut { Callback: Commands.Explain, Message: { } message } shortcut:
                await commands.ExplainAsync(shortcut, message, await LanguageAsync(shortcut.From, stopping).ConfigureAwait(false), stopping).ConfigureAwait(false);
                break;
            case SlackArrival.BlockAction press:
                await presses.PressedAsync(press, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.HomeOpened { Tab: SlackArrival.HomeOpened.HomeTab } opened:
                await home.PublishAsync(opened.From, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.MemberJoined joined:
                await membership.JoinedAsync(joined, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.AppUninstalled uninstalled:
                uninstalling.Uninstalled(uninstalled.Workspace);
                break;
            case SlackArrival.TokensRevoked revoked:
                uninstalling.Revoked(revoked.Workspace, revoked.Bots);
                break;
            default:
                log.ArrivalIgnored(arrival.GetType().Name);
                break;
        }
    }

    public async Task SayBusyAsync(SlackArrival last, int count, CancellationToken stopping)
    {
        switch (last)
        {
            case SlackArrival.Changed { Said: var said }:
                await SayBusyAsync(said, count, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.Written said:
                await sender.PostAsync(SlackPlaces.Of(said), BusyWords.Of(await LanguageAsync(said.From, stopping).ConfigureAwait(false), count), stopping).ConfigureAwait(false);
                break;
            case SlackArrival.SlashCommand command:
                await SayAsideAsync(command.From, command.Channel, command.Response, count, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.BlockAction { Message.Channel: { } channel } press:
                await SayAsideAsync(press.From, channel, press.Response, count, stopping).ConfigureAwait(false);
                break;
            case SlackArrival.BlockAction press:
                await direct.SayAsync(press, press.From, BusyWords.Of(await LanguageAsync(press.From, stopping).ConfigureAwait(false), count), stopping).ConfigureAwait(false);
                break;
            case SlackArrival.Shortcut { Message: { } message } shortcut:
                await SayAsideAsync(shortcut.From, message.Channel, shortcut.Response, count, stopping).ConfigureAwait(false);
                break;
        }
    }

    public void LogFailure(SlackArrival turn, Exception fault) => log.ArrivalFailed(fault, turn.GetType().Name, turn.Id);

    private async Task SayAsideAsync(SlackUser who, string channel, ResponseUrl? address, int count, CancellationToken stopping)
    {
        var busy = BusyWords.Of(await LanguageAsync(who, stopping).ConfigureAwait(false), count);
        var place = SlackPlaces.At(who, channel);
        if (address is null || await sender.RespondAsync(place, address, busy, ResponseWay.OnlyYou, stopping).ConfigureAwait(false) is not SlackSent.Delivered)
            await sender.PostEphemeralAsync(place, who.Id, busy, stopping).ConfigureAwait(false);
    }

    private ValueTask<Core.Localization.UiLanguage?> LanguageAsync(SlackUser who, CancellationToken stopping) => speakers.LanguageOfAsync(who, stopping);

    /// <summary>After the answer, which must not wait for the store.</summary>
    private async ValueTask NoteAsync(SlackArrival.Written said, CancellationToken stopping)
    {
        if (!await speakers.IsAnsweredAsync(said.From.Workspace, stopping).ConfigureAwait(false))
            return;
        var isDirect = SlackPlaces.IsDirect(said.Channel);
        await known.NoteAsync(KnownPlaces.Seen(
            SlackPlaces.At(said.From, said.Channel), isDirect ? DestinationKind.Personal : DestinationKind.Channel, isDirect ? Identity.Slack(said.From.Id) : null,
            language: speakers.KnownLanguageOf(said.From))).ConfigureAwait(false);
    }
}
