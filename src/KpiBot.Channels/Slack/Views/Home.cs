using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.People;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Turns;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Views;

/// <summary>Shows each person, on KpiBot's own page, their favourites as they stand when the page is opened.</summary>
/// <param name="settings">Null where nothing is remembered.</param>
internal sealed class Home(Speakers speakers, SlackAsking asking, SlackViews views, PersonalSettings? settings = null)
{
    public async Task PublishAsync(SlackUser who, CancellationToken stopping)
    {
        switch (await speakers.OfAsync(who, stopping).ConfigureAwait(false))
        {
            case Speaker.Known known:
                await views.PublishAsync(who, await PageAsync(who, known, stopping).ConfigureAwait(false), stopping).ConfigureAwait(false);
                break;
            // Where KpiBot answers nobody it shows nothing either.
            case Speaker.Refused { Fault: not SpeakerFault.OtherWorkspace } refused:
                await views.PublishAsync(who, HomePage.Saying(SpeakerWords.Of(refused.Fault, refused.Language)), stopping).ConfigureAwait(false);
                break;
        }
    }

    private async Task<HomeView> PageAsync(SlackUser who, Speaker.Known known, CancellationToken stopping)
    {
        if (settings is null)
            return new HomePage(known.Language ?? UiLanguage.English, CanSettle: false).Build([]);
        var form = await settings.ReadAsync(known.Principal, SlackPlaces.PersonOf(who), stopping).ConfigureAwait(false);
        var language = form.Language ?? known.Language ?? UiLanguage.English;
        var favourites = new List<Favourite>();
        foreach (var kpi in form.FavouriteKpis)
            favourites.Add(new(kpi.Name.In(language), await AnswerAsync(who, kpi, language, stopping).ConfigureAwait(false)));
        return new HomePage(language, CanSettle: true).Build(favourites);
    }

    /// <summary>As if it was typed, and apart from any conversation; null where it is answered to nobody.</summary>
    private async Task<Answer?> AnswerAsync(SlackUser who, KpiDefinition kpi, UiLanguage language, CancellationToken stopping)
    {
        var question = new SlackQuestion(who, kpi.Name.In(language), Channel: null, Conversation: null, Shared: null) { Id = kpi.Id, IsRepeated = true };
        return await asking.AskAsync(question, stopping).ConfigureAwait(false) is { Answers: [var answer, ..] } ? answer : null;
    }
}

/// <param name="Question">What its button asks.</param>
/// <param name="Answer">As it is now; null for none.</param>
internal sealed record Favourite(string Question, Answer? Answer);
