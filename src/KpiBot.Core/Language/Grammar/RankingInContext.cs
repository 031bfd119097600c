using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Make it 10", "les 10 premiers", "dans l'autre sens": what becomes of the ranking that a thread is about.</summary>
internal static class RankingInContext
{
    /// <summary>So many of a split that was not ranked before.</summary>
    private const int UsualCount = 10;

    public static void Apply(Question question, Reading reading)
    {
        if (reading.NamesKpi || reading.Before is not { Breakdown.Count: > 0 } before || reading.Top is not null)
            return;
        if (question.Segments.FirstOrDefault(s => s.Is(Role.Reversed)) is { } reversed)
        {
            reversed.IsTaken = true;
            reading.Top = before.Top is { } top ? new(top.Count, Other(top.Order)) : new(UsualCount, RankingOrder.Lowest);
        }
        else if (Resized(question, before) is { } number)
        {
            foreach (var segment in question.Segments)
                segment.IsTaken |= segment == number || segment.Is(Role.Resized);
            reading.Top = new(number.As<Meaning.Number>()!.Value, before.Top?.Order ?? RankingOrder.Highest);
        }
    }

    /// <summary>The only number, where nothing else is said.</summary>
    private static Segment? Resized(Question question, Intent.Ask before)
    {
        var numbers = question.Segments.Where(s => !s.IsTaken && s.As<Meaning.Number>() is { Value: > 0 }).ToList();
        return numbers is [var number] && (before.Top is not null || question.Has(Role.Resized)) && question.Segments.All(s => s == number || SaysNothingElse(s)) ? number : null;
    }

    private static bool SaysNothingElse(Segment segment) =>
        segment.IsFiller || segment.Is(Role.Resized) || segment.Is(Role.Only) || segment.Is(Role.And) || segment.Is(Role.Continues);

    private static RankingOrder Other(RankingOrder order) => order switch
    {
        RankingOrder.Highest => RankingOrder.Lowest,
        RankingOrder.Lowest => RankingOrder.Highest,
    };
}
