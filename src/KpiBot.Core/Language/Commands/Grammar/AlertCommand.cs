using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Periods;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Alert me when revenue drops below 10k", "préviens-moi si…", "si le CA baisse de 20 %, dis-le-moi", "alerte CAC > 120 €".</summary>
internal sealed class AlertCommand(CommandText text, ConditionGrammar conditions, DestinationGrammar destinations, ClockGrammar clock, PeriodText words, Func<Token, bool> isDimension)
{
    private const int MostWordsToNoun = 6;

    private readonly HoldingGrammar holdings = new(text, words);
    private bool isToMe;

    public CommandDraft? Read(int head)
    {
        if (text.Find(head, Notify) is { } notify && !HasHabit())
            return Sure(head, notify.Next);
        if (text.Find(head, Watch) is { } watch)
            return Watching(head, watch.Next);
        if (Kept(head) is { } kept)
            return kept;
        if (Created(head) is { } noun)
            return Sure(head, noun);
        if (text.Find(head, Condition) is { } condition && !text.Has(head, OnlyIf) && !IsAskedFor(head))
            return Doubtful(head, condition.Next, condition.Next);
        if (text.Find(head, Tell) is { } each && OnEach(each.Next) is { } record)
            return Sure(head, record);
        return text.Find(head, Tell) is { } tell && ConditionAfter(tell.Next) is { } conjunction && !IsTermOfPost(tell.Next)
            ? IsEachTime(conjunction) ? Sure(head, tell.Next) : Doubtful(head, tell.Next, conjunction)
            : IsNounFirst(head) is { } first ? Doubtful(head, first, first)
            : Later(head) is { } clause ? Doubtful(clause.From, clause.Next, clause.Condition)
            : NounBehind(head) is { } behind ? Doubtful(behind.From, behind.Next, behind.Next)
            : null;
    }

    /// <summary>"First day over 50k", where nobody is to be told: a day that has been.</summary>
    private bool IsAskedFor(int head) => text.Has(head, First) && text.IndexOf(Tell, head) < 0 && text.IndexOf(Notify, head) < 0;

    /// <summary>"Check revenue every morning and alert me if it's under 8k".</summary>
    private (int From, int Next, int Condition)? Later(int head)
    {
        for (var at = head + 1; at < text.Count; at++)
        {
            if (text.Folded(at - 1) is not ("and" or "et" or "," or "then" or "puis") || (text.Find(at, Notify) ?? text.Find(at, Tell)) is not { } verb)
                continue;
            var whom = text.Skip(verb.Next, "-");
            if (text.Find(text.Skip(whom, Me), Condition) is { } condition && !text.Has(text.Skip(whom, Me), OnlyIf))
                return (at, verb.Next, condition.Next);
        }

        return null;
    }

    /// <summary>"CAC alert, max 120": the noun behind its KPI, and a level behind it.</summary>
    private (int From, int Next)? NounBehind(int head)
    {
        var at = text.IndexOf(AlertNoun, head + 1);
        if (at < 0 || at > head + MostWordsToNoun || text.Has(head, ListWord) || text.Has(head, Act) || text.Has(head, ActAlone) || text.Has(head, Question))
            return null;
        var next = text.Find(at, AlertNoun)!.Value.Next;
        return text.IsNumber(next) || text.Has(next, NumberSign) || !text.Has(text.PastSigns(next), CommandSense.Level) ? null : (at, next);
    }

    /// <summary>"Watch the CAC", "surveille les leads et préviens-moi s'ils baissent".</summary>
    private CommandDraft Watching(int head, int verbEnd)
    {
        var draft = Sure(head, verbEnd);
        TakeLaterVerb(draft);
        return draft;
    }

    /// <summary>"Alert me every Monday with the revenue": a post, unless there is a condition.</summary>
    private bool HasHabit() =>
        text.IndexOf(Condition) < 0 && text.Times.Any(t => t.Recurrence is not null && !clock.IsAdjective(t)) && !conditions.Has(0);

    private CommandDraft Sure(int head, int verbEnd)
    {
        var draft = Begun(verbEnd);
        Take(draft, head, verbEnd);
        draft.Threshold = conditions.Take(verbEnd) ?? conditions.LevelAlone(verbEnd);
        Finish(draft);
        return draft;
    }

    /// <summary>"Ping me on any order above 5k": behind the "on".</summary>
    private int? OnEach(int from)
    {
        var next = text.Skip(text.Skip(from, "-"), Me);
        next = text.Folded(next) is "on" or "of" or "about" or "for" or "pour" ? next + 1 : next;
        return text.Folded(next - 1) is "on" or "of" or "about" or "for" or "pour" && text.Folded(next) is "any" or "every" or "each" or "chaque" && conditions.Has(next) ? next : null;
    }

    /// <summary>"Whenever a deal is lost", "dès qu'une affaire est perdue": each record, whatever it is worth.</summary>
    private bool IsEachTime(int next) =>
        text.Folded(next) is "a" or "an" or "any" or "une" or "un"
        && Enumerable.Range(Math.Max(next - 4, 0), Math.Min(next, 4)).Any(at => text.Folded(at) is "whenever" or "time" or "soon" or "moment" or "minute" or "fois" or "des" or "aussitot");

    /// <summary>"Keep NPS between 30 and 50", "le CAC doit rester sous 120 €": tell when it does not.</summary>
    private CommandDraft? Kept(int head)
    {
        var verb = text.Has(head, Keep) ? head : text.IndexOf(MustStay, head);
        if (verb < 0 || (text.Find(verb, Keep) ?? text.Find(verb, MustStay)) is not { } keep || !conditions.Has(keep.Next))
            return null;
        var draft = Begun(keep.Next);
        text.Take(verb, keep.Next);
        var line = conditions.Take(keep.Next);
        ThresholdOperator? broken = line switch
        {
            { IsInside: true } => ThresholdOperator.Outside,
            { Operator: ThresholdOperator.Above, Value: not null } => ThresholdOperator.Below,
            { Operator: ThresholdOperator.Below, Value: not null } => ThresholdOperator.Above,
            _ => null,
        };
        draft.Threshold = broken is null ? line : line! with { Operator = broken, IsInside = false };
        draft.InsertAt = text.Tokens[keep.Next - 1].Span.End;
        TakeLaterVerb(draft);
        Finish(draft);
        return draft;
    }

    /// <summary>What could be taken for a part of the condition is read before it.</summary>
    private CommandDraft Begun(int verbEnd)
    {
        var draft = new CommandDraft(CommandKind.Alert) { WatchedUnit = FirstUnit(verbEnd) };
        var notices = new NoticesGrammar(text);
        draft.Notices = notices.Take(verbEnd);
        isToMe = notices.IsToMe;
        draft.Holds = holdings.TakeRow();
        return draft;
    }

    /// <summary>"The first day above 50k".</summary>
    private CalendarUnit? FirstUnit(int from)
    {
        var at = text.IndexOf(First, Math.Max(from - 1, 0));
        return at >= 0 && text.Find(at, First) is { Value: > 0 and var unit } ? (CalendarUnit)(unit - 1) : null;
    }

    private CommandDraft? Doubtful(int head, int verbEnd, int conditionFrom)
    {
        if (!conditions.Has(conditionFrom) && !(holdings.HasRow() && conditions.HasMove(conditionFrom)))
            return null;
        var draft = Begun(verbEnd);
        Take(draft, head, verbEnd);
        draft.Threshold = conditions.Take(conditionFrom);
        TakeLaterVerb(draft);
        Finish(draft);
        return draft;
    }

    private void Take(CommandDraft draft, int head, int verbEnd)
    {
        text.Take(head, verbEnd);
        destinations.Take(draft, head, verbEnd);
        var next = verbEnd;
        while (next < text.Count && (text.IsTaken(next) || text.Folded(next) is "-" or ":" or "," or "on" or "for" or "about" or "sur" or "pour" or "of" or "de" or "that" or "know"))
            next++;
        if (text.Find(next, Condition) is { } condition)
        {
            text.Take(verbEnd, condition.Next);
            next = condition.Next;
        }

        draft.InsertAt = next > 0 ? text.Tokens[next - 1].Span.End : 0;
    }

    private void Finish(CommandDraft draft)
    {
        if (isToMe && !draft.Destinations.Exists(d => d is Destination.Me))
            draft.Destinations.Add(new Destination.Me());
        TakeConditions();
        TakeLasting(draft);
        clock.TakeRecurrences(draft, mayBeGrain: true);
        clock.TakeDailyHour(draft);
        if (TakeAnyOf() && draft.Threshold is { } threshold)
            draft.Threshold = threshold with { HasAnyOf = true };
        TakePronoun(draft);
    }

    /// <summary>"Below 2 % for 3 days", "not updated for 2 days", "at its lowest in 6 months": how long, by what it is said of.</summary>
    private void TakeLasting(CommandDraft draft)
    {
        if (draft.Threshold is { Operator: ThresholdOperator.NewHigh or ThresholdOperator.NewLow } record)
        {
            draft.WatchedUnit ??= record.Unit;
            draft.Threshold = record with { Window = record.Window ?? new WindowGrammar(text).Take(text.TokenAfter(record.Span.End)) };
        }
        else if (draft.Threshold is { Operator: ThresholdOperator.Stale, Value: null } late && (holdings.TakeWhile()?.Time?.ToQuantity() is { } length))
        {
            draft.Threshold = late with { Value = length };
        }
        else if (draft is { Threshold: not null and not { Operator: ThresholdOperator.Stale, Value: not null }, Holds: null })
        {
            draft.Holds = holdings.TakeWhile();
        }
    }

    /// <summary>"If revenue falls by 20 %, tell #ops": the verb at the end.</summary>
    private void TakeLaterVerb(CommandDraft draft)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsTaken(at) || (text.Find(at, Notify) ?? text.Find(at, Tell)) is not { } verb || !IsLaterVerb(at, verb.Next))
                continue;
            text.Take(text.Folded(at - 1) is "and" or "et" or "then" or "puis" ? at - 1 : at, verb.Next);
            destinations.Take(draft, at, verb.Next);
            return;
        }
    }

    private bool IsLaterVerb(int at, int next) =>
        at == 0 || text.IsPunctuation(at - 1) || text.Has(at - 1, Polite) || text.Has(text.Skip(next, "-"), Me) || text.Folded(next) is "#" or "@";

    private void TakeConditions()
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && text.Find(at, Condition) is { } condition)
                text.Take(at, condition.Next);
            else if (!text.IsTaken(at) && text.Find(at, Happens) is { } happens)
                text.Take(at, happens.Next);
            else if (!text.IsTaken(at) && text.Folded(at) is "voit" or "voient" or "sees" or "see" or "has" or "have")
                text.Take(at, text.Skip(at, Linking));
        }
    }

    /// <summary>"If it falls", "si ça baisse".</summary>
    private void TakePronoun(CommandDraft draft)
    {
        for (var at = 0; at < text.Count && draft.Pronoun is null; at++)
        {
            if (!text.IsTaken(at) && !text.IsRevenue(at) && text.Folded(at) is "it" or "this" or "that" or "they" or "ca" or "cela" or "il" or "elle" or "ils" or "elles")
                draft.Pronoun = text.Span(at, at + 1);
        }
    }

    private bool TakeAnyOf()
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsTaken(at) || text.Find(at, AnyOf) is not { } any || any.Next >= text.Count || !isDimension(text.Tokens[any.Next]))
                continue;
            text.Take(at, any.Next);
            return true;
        }

        return false;
    }

    /// <summary>"Set up an alert", "crée une alerte", "new alert", "add a revenue alert": where its noun ends.</summary>
    private int? Created(int head)
    {
        if (text.Find(head, Create) is not { } create)
            return null;
        var next = text.Skip(text.Skip(text.Skip(create.Next, "-"), Me), "-");
        var hasArticle = text.Folded(next) is "a" or "an" or "une" or "un" or "new" or "nouvelle";
        for (var at = next; at < text.Count && at <= next + (hasArticle ? MostWordsToNoun : 0); at++)
        {
            if (text.Find(at, AlertNoun) is not { } noun)
                continue;
            if (text.IsNumber(noun.Next) || text.Has(noun.Next, NumberSign))
                return null;
            text.Take(at, noun.Next);
            return at == next || (hasArticle && at == next + 1) ? noun.Next : create.Next;
        }

        return null;
    }

    /// <summary>"Alert CAC > 120", "alerte sur le CA sous 10 k€" by the noun, which is no verb here.</summary>
    private int? IsNounFirst(int head) => text.Find(head, AlertNoun) is { } noun && text.Folded(head) is not ("notification" or "notifications") ? noun.Next : null;

    private int? ConditionAfter(int from)
    {
        var mayBeTerm = text.Times.Any(t => t.Recurrence is not null);
        for (var at = from; at < text.Count; at++)
        {
            if (text.Find(at, Condition) is { } condition && !(mayBeTerm && (text.Has(at, OnlyIf) || text.Has(at - 1, OnlyIf))) && !text.Has(at, WhenFresh) && text.TimeAt(at)?.Recurrence is null)
                return condition.Next;
        }

        return null;
    }

    /// <summary>"Send revenue every Monday if something is unusual": a post with a term.</summary>
    private bool IsTermOfPost(int verbEnd) =>
        text.IndexOf(OnlyIf, verbEnd) is var at and >= 0 && text.Find(text.Find(at, OnlyIf)!.Value.Next, State) is { Value: (int)ThresholdOperator.Unusual }
        && text.Times.Any(t => t.Recurrence is not null);
}
