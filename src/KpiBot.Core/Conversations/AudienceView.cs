using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;

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
    BusinessCalendar Calendar)
{
    public static AudienceView Of(Audience audience, KpiCatalog catalog, IntentParser parser, BusinessCalendar calendar, string currency) => new(
        audience,
        catalog,
        parser,
        new QueryPlanner(catalog, calendar),
        new AnswerBuilder(catalog, calendar),
        new DefinitionAnswerBuilder(catalog, calendar, currency),
        new CommandReplies(catalog, calendar, currency),
        new KeptWording(catalog, calendar),
        new SettingReplies(catalog),
        calendar);

    /// <summary>Without the questions that this audience would get no answer to.</summary>
    public TextAnswer Suggesting(TextAnswer answer) => Audience.SeesEverything
        ? answer
        : answer with { Suggestions = [.. answer.Suggestions.Where(CanAsk)] };

    private bool CanAsk(string question) => Parser.Parse(question) is { Issue: null, Intent: Intent.Ask };
}
