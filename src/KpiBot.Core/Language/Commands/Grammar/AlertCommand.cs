using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Alert me when revenue drops below 10k", "préviens-moi si…", "si le CA baisse de 20 %, dis-le-moi", "alerte CAC > 120 €".</summary>
internal sealed class AlertCommand(CommandText text, ConditionGrammar conditions, DestinationGrammar destinations, ClockGrammar clock, Func<Token, bool> isDimension)
{
    private const int MostWordsToNoun = 6;

    public CommandDraft? Read(int head)
    {
        if (text.Find(head, Notify) is { } notify && !HasHabit())
            return Sure(head, notify.Next);
        if (text.Find(head, Watch) is { } watch)
            return Watching(head, watch.Next);
        if (Created(head) is { } noun)
            return Sure(head, noun);
        if (text.Find(head, Condition) is { } condition && !text.Has(head, OnlyIf))
            return Doubtful(head, condition.Next, condition.Next);
        return text.Find(head, Tell) is { } tell && ConditionAfter(tell.Next) is { } conjunction && !IsTermOfPost(tell.Next)
            ? Doubtful(head, tell.Next, conjunction)
            : IsNounFirst(head) is { } first ? Doubtful(head, first, first)
            : Later(head) is { } clause ? Doubtful(clause.From, clause.Next, clause.Condition)
            : NounBehind(head) is { } behind ? Doubtful(behind.From, behind.Next, behind.Next)
            : null;
    }

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
        var draft = new CommandDraft(CommandKind.Alert);
        Take(draft, head, verbEnd);
        draft.Threshold = conditions.Take(verbEnd) ?? conditions.LevelAlone(verbEnd);
        Finish(draft);
        return draft;
    }

    private CommandDraft? Doubtful(int head, int verbEnd, int conditionFrom)
    {
        if (!conditions.Has(conditionFrom))
            return null;
        var draft = new CommandDraft(CommandKind.Alert);
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
        TakeConditions();
        clock.TakeRecurrences(draft, mayBeGrain: true);
        if (TakeAnyOf() && draft.Threshold is { } threshold)
            draft.Threshold = threshold with { HasAnyOf = true };
        TakePronoun(draft);
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
