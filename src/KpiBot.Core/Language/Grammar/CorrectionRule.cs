using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "I meant orders", "non, les commandes", "orders instead of revenue": what was asked before is put right, and all else of
/// it stays. What is asked no more is taken out before anything is read.
/// </summary>
internal static class CorrectionRule
{
    private const int MostWordsBeforeDenial = 3;

    private static readonly string[] Denials = ["no", "non", "nope", "nan", "nah"];

    public static void Apply(Question question)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (question.Segments[at].Is(Role.InsteadOf))
                TakeReplaced(question, at);
        }

        if (question.Situation.Thread.Previous is { } before)
            TakeDenied(question, before);
    }

    /// <summary>Whether the text only puts the question before it right.</summary>
    public static bool Corrects(Question question) =>
        question.Has(Role.Corrects) || (question.Has(Role.Reconsiders) && question.Segments.All(s => s.IsFiller || s.Is(Role.Reconsiders) || s.Is(Role.And) || s.Is(Role.Aside) || s.Meanings is [Meaning.Kpi or Meaning.Ambiguous, ..]));

    /// <summary>"Orders instead of revenue", "by channel rather than by country": another of its kind takes its place.</summary>
    private static void TakeReplaced(Question question, int at)
    {
        var next = question.AfterPrepositions(at);
        if (question.At(next)?.Is(Role.By) == true)
            next = question.AfterPrepositions(next);
        if (question.At(next) is not { Meanings: [var replaced, ..] } left || replaced is Meaning.Function || !question.Segments.Any(s => s != left && s.Meanings is [var other, ..] && other.GetType() == replaced.GetType()))
            return;
        for (var taken = at; taken <= next; taken++)
            TakeOut(question.Segments[taken]);
    }

    /// <summary>"No, orders", "non les commandes"; "not revenue, orders", where the revenue was asked for.</summary>
    private static void TakeDenied(Question question, Intent.Ask before)
    {
        var first = 0;
        while (first < MostWordsBeforeDenial && question.At(first) is { IsFiller: true } filler && !filler.Is(Role.Not) && !Denials.Contains(filler.Stem))
            first++;
        if (question.At(first) is not { } denial || question.At(first + 1) is not { } next)
            return;
        var isApart = IsApart(question, denial, next);
        if (Denials.Contains(denial.Stem))
        {
            if (isApart || next.IsFiller || next.Is(Role.In) || next.Is(Role.By) || next.Is(Role.Corrects))
                TakeOut(denial);
        }
        else if (denial.Is(Role.Not) && question.At(first + 2) is { } other && IsApart(question, next, other) && WasAsked(next, before))
        {
            TakeOut(denial);
            TakeOut(next);
        }
    }

    private static bool WasAsked(Segment segment, Intent.Ask before) => segment.Meanings switch
    {
        [Meaning.Kpi(var kpi), ..] => before.Kpis.Contains(kpi),
        [Meaning.Member(var dimension, var value), ..] => before.Filters.Any(f => f.Dimension == dimension && f.Values.Contains(value)),
        [Meaning.Dimension(var split), ..] => before.Breakdown.Contains(split),
        _ => false,
    };

    private static bool IsApart(Question question, Segment first, Segment second) =>
        question.Text.AsSpan(first.Span.End..second.Span.Start).ContainsAny(",.!;:");

    private static void TakeOut(Segment segment)
    {
        segment.Reread([new Meaning.Function(Role.Noise), new Meaning.Function(Role.Corrects)]);
        segment.IsTaken = true;
    }
}
