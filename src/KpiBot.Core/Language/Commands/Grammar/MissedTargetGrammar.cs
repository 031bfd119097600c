using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"We miss the revenue target", "l'objectif de CA n'est pas atteint": the KPI may stand between the two.</summary>
internal sealed class MissedTargetGrammar(CommandText text)
{
    /// <summary>Between the target and what becomes of it.</summary>
    private const int MostWordsBetween = 8;

    private const int MostWordsOfLink = 4;

    public bool Has(int from) => Find(from) is not null;

    /// <summary>Takes the words of both out of the text; null where they are not there.</summary>
    public ThresholdDraft? Take(int from)
    {
        if (Find(from) is not { } found)
            return null;
        text.Take(found.Noun, found.NounEnd);
        text.Take(found.Missed, found.MissedEnd);
        TakeLinks(found.Missed, from);
        if (text.Folded(found.Missed - 1) is "isn" or "aren" or "don" or "doesn" or "won" or "hasn" or "haven" or "didn")
            text.Take(found.Missed - 1, found.Missed);
        return new(ThresholdOperator.MissesTarget) { Span = text.Span(Math.Min(found.Noun, found.Missed), Math.Max(found.NounEnd, found.MissedEnd)) };
    }

    /// <summary>"We are on pace to miss", "on part pour rater".</summary>
    private void TakeLinks(int missed, int from)
    {
        for (var back = missed - 1; back >= from && missed - back <= MostWordsOfLink && !text.IsTaken(back); back--)
        {
            if (text.Find(back, Linking)?.Next != missed || text.IsRevenue(back))
                continue;
            text.Take(back, missed);
            missed = back;
        }
    }

    private (int Noun, int NounEnd, int Missed, int MissedEnd)? Find(int from)
    {
        (int At, int Next)? noun = null, missed = null;
        for (var at = from; at < text.Count && (noun is null || missed is null); at++)
        {
            if (text.IsTaken(at))
                continue;
            if (noun is null && text.Find(at, TargetNoun) is { } target)
                noun = (at, target.Next);
            else if (missed is null && text.Find(at, Missed) is { } miss)
                missed = (at, miss.Next);
        }

        return noun is { } goal && missed is { } loss && Math.Abs(goal.At - loss.At) <= MostWordsBetween ? (goal.At, goal.Next, loss.At, loss.Next) : null;
    }
}
