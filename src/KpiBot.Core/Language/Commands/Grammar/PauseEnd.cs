using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Until January 5th", "for two weeks", "le temps des vacances": how long a pause lasts.</summary>
internal sealed class PauseEnd(CommandText text, ClockGrammar clock)
{
    private const int MostWordsToAbsence = 3;

    /// <param name="from">Behind the verb.</param>
    public void Take(CommandDraft draft, int from)
    {
        if (text.IndexOf(OpenEnd, from) is var open and >= 0)
        {
            text.Take(open, text.Find(open, OpenEnd)!.Value.Next);
            return;
        }

        if (Later(from) is { } later)
        {
            var (first, next) = text.Place(later);
            text.Take(first, next);
            draft.LaterPause = later;
            return;
        }

        draft.End = clock.TakeEnd(from, mayBeBare: draft.Kind == CommandKind.Snooze);
        if (draft.End is null && Unknown(from) is { } unknown)
        {
            text.Take(unknown.From, unknown.Next);
            draft.UnknownEnd = text.Span(unknown.From, unknown.Next);
        }
    }

    /// <summary>From the word that says that something lasts as long to the end of its clause; null where there is none.</summary>
    private (int From, int Next)? Unknown(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at))
                continue;
            var lead = text.Find(at, Meanwhile)?.Next ?? (text.Has(at, For) && Absent(at + 1) ? at + 1 : 0);
            if (lead == 0 || lead >= text.Count || !text.IsWord(lead))
                continue;
            var next = lead;
            while (next < text.Count && !text.IsTaken(next) && !text.IsPunctuation(next) && !text.IsEnd(next))
                next++;
            if (next > lead)
                return (at, next);
        }

        return null;
    }

    /// <summary>"From December 20 to January 5", "in December": two ends, of which the first need not be now.</summary>
    private PeriodMatch? Later(int from)
    {
        foreach (var match in text.Times)
        {
            if (match is not { Expression: Calendar.Between or CalendarMonth, Recurrence: null } || text.Place(match).From is var at && (at < from || text.IsTaken(at) || text.Folded(at - 1) is "until" or "till" or "jusqu'" or "jusque" or "of" || (match.Expression is CalendarMonth && text.Has(at - 1, PostNoun)) || text.Has(text.Place(match).Next, PostNoun) || text.Has(text.Place(match).Next, AlertNoun)))
                continue;
            if (match.Expression is Calendar.Between || text.Folded(at) is "in" or "en" or "during" || text.Folded(at - 1) is "in" or "en" or "during" or "over" or "pendant" or "durant" or "au" or "mois" or "de")
                return match;
        }

        return null;
    }

    /// <summary>"During my leave", "until I am back", "for the holidays".</summary>
    public bool Begins(int at) => text.Has(at, Meanwhile) || text.Has(at, OpenEnd) || (text.Has(at, For) && Absent(at + 1));

    /// <summary>"For the holidays": of "for revenue" it says which one it is.</summary>
    private bool Absent(int from) => Enumerable.Range(from, MostWordsToAbsence).Any(at => text.Has(at, Absence));
}
