using System.Diagnostics;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Drivers;
using KpiBot.Core.Queries.Insights;

namespace KpiBot.Core.Answers.Wording;

/// <summary>What a value has to say beside itself, a sentence each.</summary>
internal sealed class InsightWording(UiLanguage language, MemberWording members, ValueWording values, ChangeWording changes)
{
    private const int MostNamed = 3;

    private readonly StretchWording stretches = new(language);

    public string Sentence(KpiResult result, Insight insight) => insight switch
    {
        Insight.OtherChange i => OtherChange(result, i),
        Insight.Unusual i => Unusual(result, i),
        Insight.Extreme i => stretches.Extreme(i, result.Query.Kpi.IsStock),
        Insight.ExtremeOfSeason i => stretches.ExtremeOfSeason(i, result.Query.Kpi.IsStock),
        Insight.TrendTurned i => TrendTurned(result.Query.Kpi, i),
        Insight.ChangeBrought i => ChangeBrought(result.Query.Kpi, i),
        Insight.Majority i => Majority(i),
        Insight.Concentration i => Concentration(i),
        Insight.AtThisPace i => AtThisPace(result.Query.Kpi, i),
        Insight.SilentSource i => language.Say(
            $"{language.Quote(i.Stream.Stream)} has sent nothing since {language.Day(i.Last)}, while other sources go on: its rows are missing here.",
            $"Rien de {language.Quote(i.Stream.Stream)} depuis le {language.Day(i.Last)}, alors que d'autres sources continuent : ses lignes manquent ici."),
        Insight.EmptyDays i => EmptyDays(i),
        Insight.RowsLeftOut i => RowsLeftOut(i),
        Insight.WithoutMember i => WithoutMember(i),
        _ => throw new UnreachableException($"No words for {insight.GetType().Name}."),
    };

    /// <summary>"Against last year it is the other way round: -4.1% vs 1–22 November 2025 (€604,000)."</summary>
    private string OtherChange(KpiResult result, Insight.OtherChange insight)
    {
        var line = changes.Line(result.Query.Kpi, result.Period, insight.Compared);
        var isLastYear = insight.Compared.Comparison.Kind is ComparisonKind.SamePeriodLastYear;
        var other = isLastYear ? language.Say("Against last year", "Par rapport à l'an dernier") : language.Say("Against the period before", "Par rapport à la période précédente");
        var turned = insight.IsOpposite ? language.Say(" it is the other way round", ", c'est l'inverse") : "";
        return $"{other}{turned}{language.Say(": ", " : ")}{line.Amount} {line.Against}.";
    }

    /// <summary>"Unusually high: 3.2 times the usual swing of a Monday; about €24,000 was to be expected."</summary>
    private string Unusual(KpiResult result, Insight.Unusual insight)
    {
        var unit = result.Query.Kpi.Unit;
        var isHigh = result.Headline.Value > insight.Expected;
        var times = language.Number((decimal)insight.Times, 1);
        var expected = values.Full(unit, unit is KpiUnit.Count ? Math.Round(insight.Expected) : insight.Expected);
        return language.Say(
            $"Unusually {(isHigh ? "high" : "low")}: {times} times the usual swing of {stretches.One(insight.Stretch)}; about {expected} was to be expected.",
            $"Valeur inhabituellement {(isHigh ? "élevée" : "basse")} : {times} fois l'écart habituel {stretches.One(insight.Stretch)} ; on attendait environ {expected}.");
    }

    private string TrendTurned(KpiDefinition kpi, Insight.TrendTurned insight)
    {
        var rises = insight.Slope > 0;
        var slope = kpi.Unit is KpiUnit.Percent or KpiUnit.Score ? values.Change(kpi.Unit, insight.Slope, insight.Slope) : values.RelativeChange(insight.Ratio);
        var before = insight.Before switch
        {
            0 => language.Say("after no clear direction", "après une période sans direction nette"),
            > 0 => language.Say("after rising before", "après une hausse"),
            _ => language.Say("after falling before", "après une baisse"),
        };
        return language.Say(
            $"The trend has turned {(rises ? "upwards" : "downwards")}: about {slope} a week over the last {insight.Weeks} weeks, {before}.",
            $"La tendance est passée à la {(rises ? "hausse" : "baisse")} : environ {slope} par semaine sur les {insight.Weeks} dernières semaines, {before}.");
    }

    private string ChangeBrought(KpiDefinition kpi, Insight.ChangeBrought insight)
    {
        var drivers = new DriversWording(language, values, members);
        if (insight.Split.Reversal is Reversal.EveryMember)
            return drivers.Against(kpi, insight.Split, insight.Change);
        var few = LeadingParts.Of(insight.Split, insight.Change);
        var parts = drivers.Parts(kpi, insight.Split.Dimension, few, insight.Change);
        return language.Say($"Behind the change: {parts}", $"Derrière l'évolution, par {Dimension(insight.Split.Dimension)} : {parts}")
            + "." + (few.With[0] is { Mix: { } mix } leading ? Because(Member(insight.Split.Dimension, leading.Member), leading.Contribution, mix) : "");
    }

    /// <summary>Of a rate: whether the largest part came of the member's own rate or of its weight.</summary>
    private string Because(string member, decimal contribution, decimal mix) => Math.Abs(mix) > Math.Abs(contribution - mix)
        ? language.Say($" {member}: above all its weight that changed.", $" {member} : surtout son poids qui a changé.")
        : language.Say($" {member}: above all its own value that changed.", $" {member} : surtout sa propre valeur qui a changé.");

    private string Majority(Insight.Majority insight)
    {
        var least = insight.Smallest is { } smallest
            ? language.Say($"; the least, {Member(insight.Dimension, smallest)}, makes {Share(insight.SmallestShare)}", $" ; la plus petite : {Member(insight.Dimension, smallest)}, {Share(insight.SmallestShare)}")
            : "";
        return language.Say(
            $"By {Dimension(insight.Dimension)}, {Member(insight.Dimension, insight.Member)} alone makes {Share(insight.Share)} of it{least}.",
            $"Par {Dimension(insight.Dimension)}, une seule valeur fait {Share(insight.Share)} du total : {Member(insight.Dimension, insight.Member)}{least}.");
    }

    private string Concentration(Insight.Concentration insight)
    {
        var (few, of, all) = (insight.Few.Count, language.Number(insight.Of), members.Plural(insight.Dimension));
        var named = few > MostNamed ? "" : language.Say(": ", " : ") + language.List([.. insight.Few.Select(m => Member(insight.Dimension, m))]);
        return language.Say(
            $"{few} of {of} {all} make half of it ({Share(insight.Share)}){named}.",
            $"{few} {all} sur {of} en font la moitié ({Share(insight.Share)}){named}.");
    }

    private string AtThisPace(KpiDefinition kpi, Insight.AtThisPace insight)
    {
        var against = new OutlookWording(language, values).Against(kpi, insight.Landing, insight.Target, isNamed: false);
        var left = insight is { PerWorkingDay: { } perDay, WorkingDaysLeft: { } days and > 0 }
            ? (Each: values.Full(kpi.Unit, kpi.Unit is KpiUnit.Count ? Math.Ceiling(perDay) : perDay), Days: language.Number(days)) : default;
        return language.Say($"So far {against} the pace of the target", $"À ce jour, {against} du rythme de l'objectif")
            + (left.Each is null ? "" : language.Say($"; reaching the target takes {left.Each} a working day ({left.Days} left)", $" ; pour l'atteindre, il faut {left.Each} par jour ouvré ({left.Days} restants)"))
            + ".";
    }

    private string EmptyDays(Insight.EmptyDays insight)
    {
        var count = insight.Days.Count;
        if (count == 1)
        {
            var day = language.Day(insight.Days[0]);
            return language.Say($"No rows at all on {day}, a day that always has some.", $"Aucune ligne le {day}, un jour qui en a toujours.");
        }

        var hidden = count - MostNamed;
        var named = language.List(
        [
            .. insight.Days.Take(MostNamed).Select(d => language.Day(d, withYear: false)),
            .. hidden > 0 ? [language.Say($"{hidden} more", hidden == 1 ? "1 autre" : $"{hidden} autres")] : (string[])[],
        ]);
        return language.Say(
            $"No rows at all on {count} days that always have some: {named}.",
            $"Aucune ligne sur {count} jours qui en ont toujours : {named}.");
    }

    private string RowsLeftOut(Insight.RowsLeftOut insight)
    {
        var (share, rows, column) = (Share(insight.Share), language.Number(insight.Rows), language.Column(insight.Column));
        return language.Say(
            $"{share} of the rows ({rows}) have no {column} and are left out: the number speaks for the others alone.",
            $"{share} des lignes ({rows}) sont sans {column} et n'y sont pas : le chiffre ne vaut que pour les autres.");
    }

    private string WithoutMember(Insight.WithoutMember insight)
    {
        var (share, by) = (Share(insight.Share), Dimension(insight.Dimension));
        return insight.Earlier is { } earlier
            ? language.Say($"{share} of the rows have no {by}, after {Share(earlier)} before.", $"{share} des lignes sont sans {by}, contre {Share(earlier)} auparavant.")
            : language.Say($"{share} of the rows have no {by}.", $"{share} des lignes sont sans {by}.");
    }

    /// <summary>In whole percent; what is there is never 0 %.</summary>
    private string Share(decimal share) => share is > 0 and < 0.01m ? language.Say("less than 1%", "moins de 1 %") : values.PartOf(share)!;

    private string Member(string dimension, string? member) => members.Member(dimension, member);

    private string Dimension(string dimension) => members.Dimension(dimension).ToLowerInvariant();
}
