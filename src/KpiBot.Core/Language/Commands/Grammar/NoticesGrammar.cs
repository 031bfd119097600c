using KpiBot.Core.Language.Periods;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"And tell me when it recovers", "relance-moi toutes les 2 heures", "at most once a day", "only once": what an alert says beside that it fires.</summary>
internal sealed class NoticesGrammar(CommandText text)
{
    private const int MostWordsToJoint = 9;
    private const int MostWordsOfEnd = 8;

    /// <summary>Whether what was read says whom to tell: "and tell me when it recovers".</summary>
    public bool IsToMe { get; private set; }

    /// <summary>What stands behind the alert's verb; taken out of the text.</summary>
    public AlertNotices Take(int from)
    {
        var notices = AlertNotices.None;
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at))
                continue;
            if (Cooldown(at) is { } cooldown)
            {
                text.Take(BackOverComma(at), cooldown.Next);
                notices = notices with { Cooldown = cooldown.Value };
            }
            else if (text.Find(at, OneTime) is { } once)
            {
                text.Take(BackOverComma(at), once.Next);
                notices = notices with { IsOnce = true };
            }
            else if (text.Find(at, First) is { } first)
            {
                notices = notices with { IsOnce = true };
                at = first.Next - 1; // what it is the first of says what is watched
            }
            else if (Reminder(at) is { } reminder)
            {
                TakeClause(BackOverJoint(at), reminder.Next);
                notices = notices with { Reminder = reminder.Value };
            }
            else if (text.Find(at, Recovery) is { } over && Joint(at, from) is { } joint)
            {
                TakeClause(joint, over.Next);
                notices = notices with { OnRecovery = true };
            }
        }

        return notices;
    }

    private void TakeClause(int from, int next)
    {
        IsToMe |= Enumerable.Range(from, next - from).Any(at => text.Folded(at) is "me" or "moi" or "m'" or "us" or "nous");
        text.Take(from, next);
    }

    /// <summary>"At most once a day", "pas plus d'une fois par heure".</summary>
    private Found<TimeSpan>? Cooldown(int at)
    {
        if (text.Find(at, AtMostOnce) is not { } once || text.Folded(once.Next) is not ("a" or "an" or "per" or "par" or "each" or "every" or "chaque"))
            return null;
        var unit = once.Next + 1;
        return text.Find(unit, Hour) is { } hour ? new(TimeSpan.FromHours(1), hour.Next)
            : text.Find(unit, Day) is { } day ? new(TimeSpan.FromDays(1), day.Next)
            : text.Find(unit, Week) is { } week ? new(TimeSpan.FromDays(7), week.Next)
            : text.Find(unit, Month) is { } month ? new(TimeSpan.FromDays(30), month.Next)
            : null;
    }

    /// <summary>"Remind me every 2 hours until it is fixed".</summary>
    private Found<Calendar.Recurrence>? Reminder(int at)
    {
        if (text.Find(at, RemindAgain) is not { } verb)
            return null;
        var next = text.Skip(verb.Next, "-");
        next = text.Skip(text.Skip(text.Skip(next, Me), "-"), It);
        if (text.TimeAt(next) is not { Recurrence: { } again } match)
            return null;
        return new(again, PastEnd(text.Place(match).Next));
    }

    /// <summary>"Until it is fixed", "tant que c'est le cas": as long as a reminder lasts anyway.</summary>
    private int PastEnd(int at)
    {
        if (text.Find(at, AsLongAs) is not { } end)
            return at;
        var next = end.Next;
        while (next < text.Count && next < end.Next + MostWordsOfEnd && !text.IsPunctuation(next) && !text.IsNumber(next))
            next++;
        return next;
    }

    /// <summary>The "and" before "tell me when it recovers"; null where the recovery is what the alert itself is about.</summary>
    private int? Joint(int at, int from)
    {
        for (var back = at - 1; back > from && at - back <= MostWordsToJoint; back--)
        {
            if (text.Folded(back) is "and" or "et" or "," or "puis" or "then" or "+" or "plus" or "ainsi")
                return BackOverJoint(back + 1);
            if (!IsOfClause(back))
                return null;
        }

        return null;
    }

    private bool IsOfClause(int at) =>
        text.Has(at, Condition) || text.Has(at, Notify) || text.Has(at, Tell) || text.Has(at, Me) || text.Has(at, Polite) || text.Has(at, Linking)
        || text.Folded(at) is "it" or "they" or "ca" or "c'" or "il" or "elle" or "ils" or "elles" or "-" or "know" or "again" or "also" or "aussi" or "que" or "qu'" or "tout" or "all" or "on" or "au" or "things" or "le" or "la" or "signal";

    private int BackOverJoint(int at)
    {
        while (at > 0 && text.Folded(at - 1) is "and" or "et" or "," or "puis" or "then" or "+" or "plus" or "ainsi" or "keep")
            at--;
        return at;
    }

    private int BackOverComma(int at) => text.Folded(at - 1) is "," or "and" or "et" or "but" or "mais" ? at - 1 : at;
}
