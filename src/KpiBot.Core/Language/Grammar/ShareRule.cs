using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Share of France in revenue", "quelle part du CA vient du web", "CA web vs total": a part, and what share of the whole it is.</summary>
internal static class ShareRule
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "share", "part", "poid", "poids", "weight", "proportion", "fraction", "contribution", "portion", "represente", "representent", "represent", "represents", "pese", "pesent",
    };

    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "total", "totaux", "totale", "overall", "global", "ensemble" };

    /// <summary>After the filters are read.</summary>
    public static void Apply(Question question, Reading reading)
    {
        if (reading.Kpis is not [{ Ratio: null, Unit: KpiUnit.Money or KpiUnit.Count } kpi] || reading.Filters.FindAll(f => !f.Exclude) is not [var part] || !kpi.Dimensions.Contains(part.Dimension) || Asked(question) is not { } asked)
            return;
        if (!AverageRule.AsksForMean(question) || question.Segments.Any(s => !s.IsTaken && s.As<Meaning.Grained>() is not null))
            return;
        foreach (var segment in question.Segments.Where(s => s == asked || (s.IsUnknown && (Words.Contains(s.Stem) || Wholes.Contains(s.Stem))) || s.Is(Role.Percent)))
            segment.IsTaken = true;
        reading.ShareOf = part.Dimension;
    }

    /// <summary>The word that asks for it: a share, a percentage of something that has none, or "vs" right before the total.</summary>
    private static Segment? Asked(Question question)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (segment.IsTaken)
                continue;
            if ((segment.IsUnknown && Words.Contains(segment.Stem)) || segment.Is(Role.Percent))
                return segment;
            if (segment.Is(Role.Against) && IsWhole(question, at))
                return segment;
        }

        return null;
    }

    private static bool IsWhole(Question question, int against)
    {
        for (var at = against + 1; at < question.Segments.Count && (question.Segments[at].IsFiller || question.IsPreposition(question.Segments[at])); at++)
        {
            if (Wholes.Contains(question.Segments[at].Stem))
                return true;
        }

        return question.At(question.AfterPrepositions(against)) is { IsUnknown: true } next && Wholes.Contains(next.Stem);
    }
}
