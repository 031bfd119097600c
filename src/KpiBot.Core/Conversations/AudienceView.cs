using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>Everything that reads and answers for one audience, over the names that this audience may know.</summary>
/// <param name="Parser">Knows no other names.</param>
public sealed record AudienceView(
    Audience Audience,
    KpiCatalog Catalog,
    IntentParser Parser,
    QueryPlanner Planner,
    WordedResults Worded,
    DefinitionAnswerBuilder Definitions,
    CommandReplies Commands,
    KeptWording Kept,
    SettingReplies Settings,
    OfferedReadings Readings,
    BusinessCalendar Calendar)
{
    private const int NextBeforeDoubt = 2;

    public static AudienceView Of(Audience audience, KpiCatalog catalog, IntentParser parser, BusinessCalendar calendar, string currency)
    {
        var planner = new QueryPlanner(catalog, calendar);
        var readings = new OfferedReadings(parser, calendar);
        var offered = new OfferedQuestions(catalog, calendar, planner, readings);
        var answers = new AnswerBuilder(catalog, calendar);
        return new(
            audience,
            catalog,
            parser,
            planner,
            new WordedResults((result, language) => new(
                answers.Build(result, language) with { Again = offered.Again(result, language) },
                offered.After(result, language),
                [.. DisputeWay.Of(result, readings, catalog, calendar, language)])),
            new DefinitionAnswerBuilder(catalog, calendar, currency),
            new CommandReplies(catalog, calendar, currency),
            new KeptWording(catalog, calendar),
            new SettingReplies(catalog),
            readings,
            calendar);
    }

    /// <summary>Without the questions that this audience would get no answer to.</summary>
    /// <param name="favourites">KPIs to be offered before them, by id.</param>
    public TextAnswer Suggesting(TextAnswer answer, IReadOnlyList<string> favourites) => answer with
    {
        Suggestions =
        [
            .. favourites.Select(Catalog.Find).OfType<KpiDefinition>().Select(kpi => kpi.Name.In(answer.Language)).Where(CanAsk),
            .. Audience.SeesEverything ? answer.Suggestions : answer.Suggestions.Where(CanAsk),
        ],
    };

    /// <summary>The result in the parse's language, and where it leads: what was kept can be dropped, the nearest next questions, and the way to doubt the number.</summary>
    public KpiAnswer AnswerTo(Parse parse, KpiResult result)
    {
        var (answer, next, doubt) = Worded.Of(result, parse.Language);
        return answer with
        {
            Ways =
            [
                .. KeptWording.Ways(parse),
                .. next.Take(NextBeforeDoubt), // a card has room for few
                .. doubt,
                .. next.Skip(NextBeforeDoubt),
            ],
        };
    }

    /// <summary>The doubt that an answer took up, in words that stand alone; null where there are none.</summary>
    public string? DoubtOf(KpiResult result, UiLanguage language) => DisputeWay.Say(result, Readings, Catalog, Calendar, language);

    private bool CanAsk(string question) => Parser.Parse(question) is { Issue: null, Intent: Intent.Ask };
}
