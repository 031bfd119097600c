using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Average revenue per day", "CA moyen par mois": a mean over times. Beside a rate or a duration "average" says nothing new.</summary>
internal static class AverageRule
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "average", "averaged", "avg", "mean", "moyen", "moyenne", "moy" };

    public static void Apply(Question question, Reading reading)
    {
        if (reading.Kpis is not [var kpi] || question.Segments.FirstOrDefault(s => s.IsUnknown && !s.IsTaken && Words.Contains(s.Stem)) is not { } average)
            return;
        if (kpi.Ratio is not null || kpi.Unit is not (KpiUnit.Money or KpiUnit.Count))
        {
            average.IsTaken = kpi.Unit != KpiUnit.Money && IsBesideKpi(question, average);
            return;
        }

        if (kpi.IsStock || !AsksForMean(question))
            return;
        var grains = question.Segments.Where(s => !s.IsTaken && s.As<Meaning.Grained>() is not null).ToList();
        if (grains is not [var per])
            return;
        average.IsTaken = per.IsTaken = true;
        reading.AveragePer = per.As<Meaning.Grained>()!.Grain;
    }

    /// <summary>Whether nothing else than one number is asked for: no split, no ranking, no course.</summary>
    public static bool AsksForMean(Question question) =>
        IsOfOneNumber(question) && !question.Segments.Any(s => !s.IsTaken && s.As<Meaning.Dimension>() is not null);

    /// <summary>Neither a course, nor reasons, nor what is to come.</summary>
    public static bool IsOfOneNumber(Question question) =>
        !(question.Has(Role.Trend) || question.Has(Role.Why) || question.Has(Role.Explains) || question.Has(Role.Forecast) || question.Has(Role.Landing) || question.Has(Role.Future) || question.Has(Role.Target) || question.Has(Role.Funnel)
            || question.Segments.Any(s => s.As<Meaning.Rank>() is not null));

    /// <summary>"Average time to close", "taux de conversion moyen": the mean or the ratio that the KPI is anyway.</summary>
    private static bool IsBesideKpi(Question question, Segment average)
    {
        var at = question.Segments.TakeWhile(s => s != average).Count();
        return question.At(question.AfterPrepositions(at))?.As<Meaning.Kpi>() is not null || question.At(question.Before(at))?.As<Meaning.Kpi>() is not null;
    }
}
