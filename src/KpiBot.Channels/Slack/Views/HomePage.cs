using KpiBot.Channels.Settings;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Channels.Slack.Views.Settings;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Views;

/// <summary>KpiBot's page for one person.</summary>
/// <param name="CanSettle">Whether there is anything that they could settle.</param>
internal sealed record HomePage(UiLanguage Language, bool CanSettle)
{
    private const int LongestText = 300;

    public static HomeView Saying(IssueAnswer sentence) => new([.. new RichLines(LongestText).Line(sentence.Text).Blocks()]);

    public HomeView Build(IReadOnlyList<Favourite> favourites) => new(
    [
        new HeaderBlock(new(SlackText.Plain(HomeWords.Title.In(Language), SlackLimits.HeaderText))),
        .. favourites.SelectMany((favourite, i) => Of(favourite, i + 1)),
        .. favourites.Count == 0 ? Introduction() : Below([.. favourites.Select(favourite => favourite.Answer).OfType<KpiAnswer>()]),
        new ActionsBlock([.. Ways(favourites.Count)]),
    ]);

    private IEnumerable<Block> Of(Favourite favourite, int number) =>
    [
        .. favourite.Answer switch
        {
            KpiAnswer kpi => Of(kpi),
            IssueAnswer issue => Lines(favourite.Question, issue.Text),
            TextAnswer text => Lines(favourite.Question, string.Join(' ', text.Paragraphs.Prepend(text.Title))),
            _ => Lines(favourite.Question, SlackText.Nothing),
        },
        new ActionsBlock([QuestionButtons.Numbered(number, HomeWords.SeeAnswer.In(Language), favourite.Question)]),
        new DividerBlock(),
    ];

    private static IEnumerable<Block> Of(KpiAnswer kpi)
    {
        var lines = new RichLines(LongestText).Line(kpi.Title, TextStyle.Strong).Line(kpi.Headline, TextStyle.Strong);
        if (kpi.Change is { } change)
            lines.Line((change.Tone.Marked(change.Amount), TextStyle.Strong), (change.Against, null));
        return lines.Line(kpi.Period, TextStyle.Aside).Blocks();
    }

    private static IEnumerable<Block> Lines(string title, string text) => new RichLines(LongestText).Line(title, TextStyle.Strong).Line(text).Blocks();

    private IEnumerable<Block> Introduction() => new RichLines(LongestText)
        .Lines([.. CanSettle ? (string[])[HomeWords.NoFavourites.In(Language)] : [], HomeWords.HowToAsk.In(Language)]).Blocks();

    /// <summary>How new the values are, each source once, and where their buttons lead.</summary>
    private IEnumerable<Block> Below(IReadOnlyList<KpiAnswer> shown)
    {
        List<string> lines = [.. shown.Any(kpi => kpi.IsSampleData) ? (string[])[AnswerWords.SampleData.In(Language)] : [], .. shown.Select(kpi => kpi.Freshness).Distinct(), HomeWords.InMessages.In(Language)];
        yield return new ContextBlock([.. lines.Take(SlackLimits.ContextElements).Select(line => new PlainText(SlackText.Plain(line, LongestText)))]);
    }

    private IEnumerable<Button> Ways(int favourites) =>
    [
        .. CanSettle
            ? (Button[])[new(SettingsModal.OpeningAction, new(SlackText.Plain((favourites == 0 ? HomeWords.ChooseFavourites : SettingsWords.Open).In(Language), SlackLimits.ButtonText)), SettingsModal.Name)]
            : [],
        QuestionButtons.Numbered(favourites + 1, HomeWords.Help.In(Language), HomeWords.Help.In(Language)),
        QuestionButtons.Numbered(favourites + 2, HomeWords.AllKpis.In(Language), HomeWords.AllKpis.In(Language)),
    ];
}
