using System.Text.Json.Nodes;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Speaks to people in their own direct messages, which are begun where there are none.</summary>
internal sealed class DirectMessages(
    KnownPlaces known, SlackInstallations installations, SlackApi api, MessageDelivery delivery, AnswerDrafts drafts, ILogger<DirectMessages> log) : IPersonalMessages
{
    public bool CanReach(IReadOnlyCollection<Identity> person) => known.PersonalOf(person) is { } chat
        ? chat.Destination.Stopped is null && installations.Find(chat.Address.ToPlace().Workspace) is { Stopped: null }
        : UserOf(person) is not null && Door() is not null;

    public async Task<bool> TellAsync(IReadOnlyCollection<Identity> person, Func<UiLanguage, Answer> notice, CancellationToken cancellation)
    {
        var chat = known.PersonalOf(person) ?? ((await BeginAsync(person, cancellation).ConfigureAwait(false)).Place is { } begun ? known.Find(KnownPlaces.IdOf(begun.ChannelId)) : null);
        if (chat is not { Destination.Stopped: null })
            return false;
        var draft = drafts.Of(notice(chat.Destination.Language ?? UiLanguage.English));
        var sent = await delivery.PostAsync(chat.Address.ToPlace(), draft, cancellation).ConfigureAwait(false);
        if (sent is SlackAnswer.Done)
            return true;
        if (sent is SlackAnswer.ChannelStopped stop)
            known.Stop(chat.Destination.Id, stop.Reason);
        log.NotDelivered(chat.Address.Team, chat.Address.Channel, sent);
        return false;
    }

    /// <summary>Slack gives the same direct message whenever it is asked for.</summary>
    /// <returns>Null where there can be none.</returns>
    public async Task<SlackPlace?> WithAsync(WorkspaceId workspace, Identity who, CancellationToken cancellation) =>
        (await BeginAsync(workspace, who, cancellation).ConfigureAwait(false)).Place;

    /// <returns>Null where there can be none, with what Slack says of it where it was asked.</returns>
    public async Task<(SlackPlace? Place, SlackAnswer? Answer)> BeginAsync(IReadOnlyCollection<Identity> person, CancellationToken cancellation) =>
        UserOf(person) is { } who && Door() is { } workspace ? await BeginAsync(workspace, who, cancellation).ConfigureAwait(false) : (null, null);

    private async Task<(SlackPlace? Place, SlackAnswer? Answer)> BeginAsync(WorkspaceId workspace, Identity who, CancellationToken cancellation)
    {
        var begun = await api.CallAsync(SlackCall.Of(SlackMethod.OpenConversation, workspace, new JsonObject { ["users"] = who.Value }), cancellation).ConfigureAwait(false);
        if (begun is SlackAnswer.Done done && SlackBody.Text(done.Body, "channel", "id") is { } channel)
        {
            var place = new SlackPlace(workspace.Team, channel) { EnterpriseId = workspace.Enterprise };
            await known.NoteAsync(KnownPlaces.Seen(place, DestinationKind.Personal, who)).ConfigureAwait(false);
            return (place, begun);
        }

        log.ChatNotBegun(begun);
        return (null, begun);
    }

    /// <summary>Where KpiBot is in one workspace alone; whose people a new direct message would be with is not known otherwise.</summary>
    private WorkspaceId? Door() => installations.All is [{ Stopped: null, Workspace: { Team.Length: > 0 } workspace }] ? workspace : null;

    private static Identity? UserOf(IReadOnlyCollection<Identity> person) => person.FirstOrDefault(identity => identity.Kind is IdentityKind.Slack);
}
