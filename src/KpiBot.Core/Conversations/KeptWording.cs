using System.Diagnostics;
using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>What an answer has from the question before it, what it could not have, and how to be rid of it.</summary>
public sealed class KeptWording(KpiCatalog catalog, BusinessCalendar calendar)
{
    public IEnumerable<string> Lines(Parse parse)
    {
        var language = parse.Language;
        if (parse.Kept is { } kept)
        {
            var parts = string.Join(", ", Parts(kept, language));
            if (parts.Length > 0)
                yield return language.Say($"Kept: {parts}. “reset” starts afresh.", $"Conservé : {parts}. « reset » repart de zéro.");
        }

        if (parse.Dropped is { } dropped)
        {
            var parts = string.Join(", ", Parts(dropped with { Kpis = [] }, language));
            yield return dropped.Breakdown.Count > 0
                ? language.Say($"Not kept: {parts}, which {Names(dropped, language)} cannot be split by.", $"Non conservé : {parts}, car {Names(dropped, language)} ne se détaille pas ainsi.")
                : language.Say($"Not kept: {parts}.", $"Non conservé : {parts}.");
        }

        foreach (var read in parse.ReadAs)
        {
            if (read.IsFixed)
            {
                yield return language.Say($"{language.Quote(read.Words)} means here: {read.Meaning.English}.", $"{language.Quote(read.Words)} veut dire ici : {read.Meaning.French}.");
                continue;
            }

            yield return language.Say(
                $"{language.Quote(read.Words)} read as {QuestionWording.Inner(read.Meaning.English)}, as you chose. “forget my choices” undoes that.",
                $"{language.Quote(read.Words)} lu comme {QuestionWording.Inner(read.Meaning.French)}, selon votre choix. « oublie mes choix » l'annule.");
        }
    }

    /// <summary>What a press drops.</summary>
    public static IReadOnlyList<AnswerChoice> Ways(Parse parse)
    {
        if (parse.Kept is not { } kept)
            return [];
        var language = parse.Language;
        var afresh = new AnswerChoice(language.Say("Start afresh", "Repartir de zéro"), language.Say("reset", "repars de zéro"));
        return kept.Filters.Count == 0
            ? [afresh]
            : [new(language.Say("Without the filter", "Sans le filtre"), language.Say("without the filter", "sans le filtre")), afresh];
    }

    private IEnumerable<string> Parts(Intent.Ask ask, UiLanguage language)
    {
        var members = new MemberWording(catalog, language);
        foreach (var kpi in ask.Kpis)
            yield return kpi.Name.In(language);
        foreach (var days in ask.MorePeriods.Prepend(ask.Period).Select(period => period is null ? null : Days(period, language)))
        {
            if (days is not null)
                yield return days;
        }

        foreach (var filter in ask.Filters)
            yield return members.Filter(filter);
        if (ask.Grain is { } grain)
            yield return language.Say(GrainWords.By(grain));
        if (ask.Top is { } top)
            yield return Ranking(top, language);
        if (ask.AveragePer is { } per)
            yield return language.Say(GrainWords.AveragePer(per));
        if (ask.ShareOf is not null)
            yield return language.Say("share of the total", "part du total");
        foreach (var dimension in ask.Breakdown)
            yield return language.Say($"by {members.Dimension(dimension).ToLowerInvariant()}", $"par {members.Dimension(dimension).ToLowerInvariant()}");
        if (ask.Comparison is { } comparison)
            yield return Against(comparison, language);
        if (ask.IsOwn)
            yield return language.Say("yours", "les vôtres");
        if (Layout(ask.View) is { } layout && (ask.Grain is null || ask.View != View.Trend))
            yield return language.Say(layout);
    }

    /// <summary>Of what nothing else in the line tells; null where the parts do.</summary>
    private static LocalizedText? Layout(View view) => view switch
    {
        View.Trend => new("over time", "dans le temps"),
        View.Drivers => new("why", "pourquoi"),
        View.Funnel => new("funnel", "entonnoir"),
        View.Forecast => new("forecast", "prévision"),
        View.Target => new("against target", "par rapport à l'objectif"),
        View.Value or View.Breakdown or View.Ranking => null,
    };

    private string? Days(PeriodExpression period, UiLanguage language) =>
        calendar.Resolve(period) is PeriodResolution.Resolved { Period: var resolved } ? language.Range(resolved.Range, resolved.Unit) : null;

    private static string Ranking(Ranking top, UiLanguage language) => top.Order switch
    {
        RankingOrder.Highest => language.Say($"top {top.Count}", $"top {top.Count}"),
        RankingOrder.Lowest => language.Say($"bottom {top.Count}", $"flop {top.Count}"),
    };

    private string Against(ComparisonExpression comparison, UiLanguage language) => comparison switch
    {
        ComparisonExpression.PreviousPeriod => language.Say("vs the previous period", "vs la période précédente"),
        ComparisonExpression.SamePeriodLastYear => language.Say("vs the same period last year", "vs la même période l'an dernier"),
        ComparisonExpression.Earlier earlier => language.Say($"vs {Units(earlier, language)} earlier", $"vs {Units(earlier, language)} plus tôt"),
        ComparisonExpression.With with => $"vs {Days(with.Period, language) ?? "…"}",
        _ => throw new UnreachableException($"No words for {comparison.GetType().Name}."),
    };

    private static string Units(ComparisonExpression.Earlier earlier, UiLanguage language)
    {
        var plural = language.IsPlural(earlier.Count);
        var (english, french) = earlier.Unit switch
        {
            CalendarUnit.Day => ("day", "jour"),
            CalendarUnit.Week => ("week", "semaine"),
            CalendarUnit.Month => ("month", "mois"),
            CalendarUnit.Quarter or CalendarUnit.FiscalQuarter => ("quarter", "trimestre"),
            CalendarUnit.HalfYear => ("half-year", "semestre"),
            CalendarUnit.Year or CalendarUnit.FiscalYear => ("year", "an"),
        };
        return $"{earlier.Count} {language.Say(english + (plural ? "s" : ""), french + (plural && french[^1] != 's' ? "s" : ""))}";
    }

    private static string Names(Intent.Ask ask, UiLanguage language) => string.Join(", ", ask.Kpis.Select(k => k.Name.In(language)));
}
