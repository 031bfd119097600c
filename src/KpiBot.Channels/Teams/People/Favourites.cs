using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.People;

/// <summary>The KPIs that somebody has asked to be offered first, as questions. They may come back after they had removed the bot.</summary>
/// <param name="settings">Null where nothing is remembered.</param>
internal sealed class Favourites(Senders senders, PersonalSettings? settings = null)
{
    /// <summary>None where others read, who have their own.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (settings is null || turn.Activity.Conversation?.ConversationType != ConversationAccount.Personal
            || await senders.OfAsync(turn, cancellation).ConfigureAwait(false) is not Sender.Known { Principal: var person }
            || Utterances.Of(turn.Activity, person).User is not { } user)
            return [];
        var form = await settings.ReadAsync(person, user, cancellation).ConfigureAwait(false);
        var language = ActivityLanguage.Of(turn.Activity) ?? UiLanguage.English;
        return [.. form.FavouriteKpis.Select(kpi => kpi.Name.In(language))];
    }
}
