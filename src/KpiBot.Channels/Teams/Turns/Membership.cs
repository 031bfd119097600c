using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.References;
using KpiBot.Channels.Teams.Sending;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>KpiBot comes and goes: it greets where it was added, and forgets where it was removed.</summary>
internal sealed class Membership(KnownConversations known, Favourites favourites, Replies replies)
{
    private static readonly string[] TeamIsGone = ["teamDeleted", "teamHardDeleted"];
    private const string ChannelIsGone = "channelDeleted";

    /// <summary>Teams tells of an installation in two activities, in no certain order: the first of them is greeted.</summary>
    public async Task HandleAsync(TurnContext turn, CancellationToken stopping)
    {
        var activity = turn.Activity;
        var data = TeamsChannelData.Of(activity);
        if (IsRemoval(activity))
            Forget(turn, data);
        else if (data is { EventType: { } happened, TeamId: { } team } && TeamIsGone.Contains(happened))
            known.ForgetTeam(team);
        else if (data is { EventType: ChannelIsGone, ChannelId: { } channel })
            known.Forget(channel);
        else if (!IsAddition(activity))
            await known.NoteAsync(activity, turn.Reference).ConfigureAwait(false);
        else if (await known.TryWelcomeAsync(activity, turn.Reference).ConfigureAwait(false))
            await WelcomeAsync(turn, stopping).ConfigureAwait(false);
    }

    private async Task WelcomeAsync(TurnContext turn, CancellationToken stopping)
    {
        var own = await favourites.OfAsync(turn, stopping).ConfigureAwait(false);
        await replies.SendAsync(turn.Reference with { ActivityId = null }, Sentences.Welcome(ActivityLanguage.Of(turn.Activity), own), stopping).ConfigureAwait(false);
    }

    private void Forget(TurnContext turn, TeamsChannelData data)
    {
        known.Forget(turn.Reference.Conversation.Id!);
        if (data.TeamId is { } team)
            known.ForgetTeam(team);
    }

    private static bool IsAddition(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        ? activity.Action == "add"
        : HasTheBot(activity, activity.MembersAdded);

    // An upgrade removes and adds; nobody is greeted or forgotten for it.
    private static bool IsRemoval(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        ? activity.Action == "remove"
        : HasTheBot(activity, activity.MembersRemoved);

    private static bool HasTheBot(Activity activity, IReadOnlyList<ChannelAccount>? members) =>
        activity.Recipient?.Id is { } bot && members?.Any(member => member?.Id == bot) == true;
}
