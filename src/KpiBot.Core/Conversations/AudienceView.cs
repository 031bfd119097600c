using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>Everything that reads and answers for one audience, over the names that this audience may know.</summary>
/// <param name="Parser">Knows no other names.</param>
public sealed record AudienceView(
    Audience Audience,
    KpiCatalog Catalog,
    IntentParser Parser,
    QueryPlanner Planner,
    AnswerBuilder Answers,
    DefinitionAnswerBuilder Definitions,
    CommandReplies Commands,
    KeptWording Kept,
    SettingReplies Settings,
    OfferedQuestions Offered,
    OfferedReadings Readings,
    BusinessCalendar Calendar)
{
    private const int NextBeforeDoubt = 2;

    public static AudienceView Of(Audience audience, KpiCatalog catalog, IntentParser parser, BusinessCalendar calendar, string currency)
    {
        var planner = new QueryPlanner(catalog, calendar);
        var readings = new OfferedReadings(parser, calendar);
        return new(
            audience,
            catalog,
            parser,
            planner,
            new AnswerBuilder(catalog, calendar),
            new DefinitionAnswerBuilder(catalog, calendar, currency),
            new CommandReplies(catalog, calendar, currency),
            new KeptWording(catalog, calendar),
            new SettingReplies(catalog),
            new OfferedQuestions(catalog, calendar, planner, readings),
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

    /// <summary>Where an answer leads: what was kept can be dropped, the nearest next questions, and the way to doubt the number.</summary>
    public IReadOnlyList<AnswerChoice> WaysFrom(Parse parse, KpiResult result)
    {
        var next = Offered.After(result, parse.Language);
        return
        [
            .. KeptWording.Ways(parse),
            .. next.Take(NextBeforeDoubt), // a card has room for few
            .. DisputeWay.Of(result, Readings, Catalog, Calendar, parse.Language),
            .. next.Skip(NextBeforeDoubt),
        ];
    }

    private bool CanAsk(string question) => Parser.Parse(question) is { Issue: null, Intent: Intent.Ask };
}
