using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>
/// The button that says a number is wrong. It names the KPI, its rows and its days, because other questions may have been asked
/// before it is pressed; where those words would not be read back as that very number there is no button.
/// </summary>
internal static class DisputeWay
{
    public static IEnumerable<AnswerChoice> Of(KpiResult result, OfferedReadings readings, KpiCatalog catalog, BusinessCalendar calendar, UiLanguage language)
    {
        if (result is not { Headline.Value: not null, Query: KpiQuery.Value or KpiQuery.Target or KpiQuery.Breakdown or KpiQuery.Ranked })
            return [];
        var members = new MemberWording(catalog, language);
        var kpi = QuestionWording.Inner(result.Query.Kpi.Name.In(language));
        var days = DayWords.During(result.Period.Range).In(language);
        var rows = string.Concat(result.Query.Filters.Select(f => (f.Exclude ? " " : language.Say(" for ", ", ")) + members.Filter(f)));
        var question = language.Say($"the {kpi}{rows} {days} is wrong", $"{kpi}{rows} {days}, c'est faux");
        return Names(readings.Of(question, language), result, calendar)
            ? [new(language.Say("Not what I have", "Ce n'est pas mon chiffre"), question)]
            : [];
    }

    private static bool Names(Parse read, KpiResult result, BusinessCalendar calendar) =>
        read is { Issue: null, Corrections: [], NotUnderstood: [], Intent: Intent.Dispute { About: { Kpis: [var only], Period: { } period } about } }
        && only.Id == result.Query.Kpi.Id
        && calendar.Resolve(period) is PeriodResolution.Resolved { Period.Range: var range } && range == result.Period.Range
        && about.Filters.Select(Key).Order().SequenceEqual(result.Query.Filters.Select(Key).Order());

    private static string Key(DimensionFilter filter) => $"{filter.Dimension} {filter.Exclude} {string.Join('|', filter.Values.Order(StringComparer.Ordinal))}";
}
