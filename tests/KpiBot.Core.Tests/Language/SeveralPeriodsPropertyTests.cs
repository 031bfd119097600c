using CsCheck;
using KpiBot.Core.Calendar;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Language;

/// <summary>What holds for every list of periods, whatever they are and however they are joined.</summary>
public class SeveralPeriodsPropertyTests
{
    private static readonly string[] Periods =
    [
        "Q1", "Q2", "Q3", "T4", "2023", "2024", "2025", "October", "novembre", "mars 2025", "hier", "today", "last week", "cette semaine", "S46", "S47",
        "S1", "lundi", "vendredi", "le week-end", "le mois dernier", "ce mois", "les 3 derniers mois", "12 octobre", "YTD", "J-1", "le précédent",
    ];

    private static readonly string[] Joints = [" and ", " et ", ", ", " + ", " & ", " / ", " "];

    private static readonly Gen<string> AnyQuestion = Gen.Select(
        OneOf(Periods).Array[1, 7], OneOf(Joints).Array[7], OneOf("", " vs last year", " vs N-1", " par pays", " by month"),
        (periods, joints, rest) => "revenue " + string.Concat(periods.Select((period, i) => (i == 0 ? "" : joints[i]) + period)) + rest);

    [Fact]
    public void Is_answered_by_periods_that_have_days_or_asked_back() => AnyQuestion.Sample(
        question =>
        {
            var parse = Company.Parser.Parse(question, UiLanguage.English);
            if (parse.Issue is not null || parse.Intent is not Intent.Ask { Period: { } first } ask)
                return parse.Issue is not null || parse.Intent is Intent.Ask { Comparison: not null }; // "le précédent" alone
            return ask.MorePeriods.Count < 4 && ask.MorePeriods.Prepend(first).All(period => Days(period) is { IsEmpty: false });
        },
        iter: 2_000);

    [Fact]
    public void Covers_every_day_that_was_named_and_no_other() => AnyQuestion.Sample(
        question =>
        {
            var parse = Company.Parser.Parse(question, UiLanguage.English);
            if (parse.Issue is not null || parse.Intent is not Intent.Ask { Period: { } first, Comparison: null } ask)
                return true;
            var answered = ask.MorePeriods.Prepend(first).Sum(period => Days(period)!.Value.Days);
            var named = parse.Periods.Where(p => p.Expression is not null).Select(p => p.Expression!).Distinct().Sum(period => Days(period)!.Value.Days);
            return answered == named;
        },
        iter: 2_000);

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static DateRange? Days(PeriodExpression period) =>
        Company.Calendar.Resolve(period) is PeriodResolution.Resolved resolved ? resolved.Period.Range : null;
}
