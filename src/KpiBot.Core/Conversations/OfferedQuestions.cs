using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Next;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>
/// The questions that an answer offers. Each is read as if it had been typed, and offered only where that gives exactly what its
/// button promises: a customer called "Last month" costs a button, never a wrong number.
/// </summary>
public sealed class OfferedQuestions(KpiCatalog catalog, BusinessCalendar calendar, QueryPlanner planner, OfferedReadings readings)
{
    /// <summary>As many as stand beside an answer without crowding it.</summary>
    public const int Most = 5;

    private readonly NextQueries next = new(catalog, calendar);
    private readonly QueryPhrasing phrasing = new(catalog, calendar);
    private readonly SameQuestion same = new(calendar);

    public IReadOnlyList<AnswerChoice> After(KpiResult result, UiLanguage language) =>
        [.. next.After(result, language).Select(query => Offer(query, language)).OfType<AnswerChoice>().Take(Most)];

    /// <summary>The question that the result answers; null where no words would be read back as just that.</summary>
    public string? Again(KpiResult result, UiLanguage language) => Say(result.Query, language);

    private AnswerChoice? Offer(NextQuery offered, UiLanguage language) =>
        Say(offered.Query, language) is { } question ? new(offered.Label, question) : null;

    private string? Say(KpiQuery query, UiLanguage language) =>
        phrasing.Of(query, language).FirstOrDefault(text => IsReadAs(text, query, language));

    /// <summary>Whatever language the channel speaks: a button is pressed where it stands.</summary>
    private bool IsReadAs(string text, KpiQuery meant, UiLanguage language) =>
        readings.Of(text, Other(language)) is { Issue: null, NotUnderstood: [], Corrections: [], Intent: Intent.Ask ask } parse
        && parse.Language == language
        && planner.Plan(parse, ask) is [PlannedQuery.Ready { Query: var read }]
        && same.Is(read, meant);

    private static UiLanguage Other(UiLanguage language) => language switch
    {
        UiLanguage.English => UiLanguage.French,
        UiLanguage.French => UiLanguage.English,
    };
}
