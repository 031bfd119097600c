using KpiBot.Core.Language.Periods;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>Commands on what is there: "pause the morning post", "supprime l'alerte CA", "snooze for 2 hours", "change alert 3 to 150 €".</summary>
internal sealed class ActCommand(CommandText text, ConditionGrammar conditions, DestinationGrammar destinations, ReferenceGrammar references, ClockGrammar clock)
{
    public CommandDraft? Read(int head) => Read(head, mayBeSeen: true);

    private CommandDraft? Read(int head, bool mayBeSeen)
    {
        if (text.FindAll(head, ActAlone).FirstOrDefault(a => IsAlone(a.Next)) is { Next: > 0 } alone)
            return Alone(head, alone);
        if (mayBeSeen && text.Find(head, ActAlone) is { Value: (int)CommandKind.Acknowledge or (int)CommandKind.Snooze } seen && text.IsPunctuation(seen.Next)
            && Read(text.Head(seen.Next), mayBeSeen: false) is { } said && said.Kind == (CommandKind)seen.Value)
        {
            text.Take(head, seen.Next); // "c'est vu, acquitte l'alerte", "not now, remind me in an hour"
            return said;
        }

        if ((Split(head) ?? Elsewhere(head)) is { } other)
            return other;
        foreach (var act in text.FindAll(head, Act))
        {
            if (OnSomething(head, act) is { } draft)
                return draft;
        }

        return text.Find(head, ActAlone) is { } bare ? Alone(head, bare) : null;
    }

    /// <summary>A command whose object stands before its verb: "the CAC alert: seen".</summary>
    /// <param name="verb">Where the verb starts, behind the noun.</param>
    /// <param name="next">Where the verb ends.</param>
    public CommandDraft About(int head, int verb, CommandKind kind, int next)
    {
        var draft = new CommandDraft(kind);
        references.Take(draft, head, isPronounEnough: false);
        text.Take(verb, next);
        return Finish(draft, next);
    }

    /// <summary>"The daily report: 8am", "l'alerte CAC, 150 au lieu de 120"; null where nothing is said that can change.</summary>
    public CommandDraft? ChangeAbout(int head, int verb, int next)
    {
        if (references.Noun(head) is not { } noun || !IsChanged(noun.Kind, next))
            return null;
        var draft = new CommandDraft(CommandKind.Change);
        references.Take(draft, head, isPronounEnough: false);
        text.Take(verb, next);
        Changed(draft, next, noun.Kind == ReferenceKind.Alert);
        return Finish(draft, next);
    }

    /// <summary>Whether an hour, a rhythm, a level or a place stands there.</summary>
    private bool IsChanged(ReferenceKind kind, int from)
    {
        for (var at = from; at < text.Count && at <= from + 2; at++)
        {
            if (clock.Hour(at) is not null || clock.Days(at) is not null || text.TimeAt(at)?.Recurrence is not null || (text.IsPunctuation(at) && text.Folded(at) is "#" or "@")
                || (kind == ReferenceKind.Alert && conditions.Level(at) is not null))
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing follows but how long: "pause", "snooze for 2 hours".</summary>
    public bool IsAlone(int next) => text.IsEnd(next) || (text.Find(next, ForNow) is { } later && text.IsEnd(later.Next)) || (clock.End(next) is { } end && text.IsEnd(end.Next)) || (text.Find(next, Now) is { } now && text.IsEnd(now.Next)) || new PauseEnd(text, clock).Begins(next);

    /// <summary>"Mets l'alerte CAC en veille", "turn the alert off".</summary>
    private CommandDraft? Split(int head)
    {
        var particle = text.IndexOf(Particle, head + 1);
        if (particle < 0 || text.Folded(head) is not ("mets" or "mettre" or "mettez" or "met" or "remets" or "put" or "turn" or "switch" or "set" or "passe"))
            return null;
        var found = text.Find(particle, Particle)!.Value;
        var draft = new CommandDraft((CommandKind)found.Value);
        text.Take(particle, found.Next);
        if (!references.Take(draft, head + 1))
            draft.Demand = RestDemand.Kpi;
        text.Take(head, head + 1);
        return Finish(draft, head + 1);
    }

    /// <summary>"Send the revenue report to #board instead": what there is goes elsewhere.</summary>
    private CommandDraft? Elsewhere(int head)
    {
        if (Also(head) is var also and >= 0)
            return Beside(head, also);
        if (text.Find(head, Send) is not { } send || text.IndexOf(Instead, send.Next) is not (var instead and >= 0) || references.Noun(send.Next) is null)
            return null;
        if (!text.Has(instead, InsteadOf))
            text.Take(instead, text.Find(instead, Instead)!.Value.Next);
        return Change(new CommandDraft(CommandKind.Change), head, send.Next);
    }

    /// <summary>"Also" of "also send the report to #board"; -1 where none stands there.</summary>
    private int Also(int head)
    {
        for (var at = Math.Max(head - 1, 0); at < text.Count; at++)
        {
            if (text.Folded(at) is "also" or "aussi" or "too" || (text.Is(at, "well") && text.Is(at - 1, "as")) || (text.Is(at, "plus") && text.Is(at - 1, "en")))
                return at;
        }

        return -1;
    }

    /// <summary>"Also send the revenue report to #board": one more place.</summary>
    private CommandDraft? Beside(int head, int also)
    {
        if (text.Find(head, Send) is not { } send || references.Noun(send.Next) is null || !Enumerable.Range(send.Next, text.Count - send.Next).Any(at => destinations.End(at) is not null) || text.Times.Any(t => t.Recurrence is { } again && ClockGrammar.HasHour(again)))
            return null;
        text.Take(text.Folded(also - 1) is "as" or "en" ? also - 1 : also, also + 1);
        if (Change(new CommandDraft(CommandKind.Change), head, send.Next) is not { Destinations.Count: > 0 } draft)
            return null;
        draft.KeepsDestinations = true;
        return draft;
    }

    private CommandDraft? OnSomething(int head, Found<int> act)
    {
        var kind = (CommandKind)act.Value;
        if (kind == CommandKind.Change && text.FindAll(head, Act).Any(a => a.Value == (int)CommandKind.Snooze) && references.Noun(act.Next) is { Kind: ReferenceKind.Alert })
            return null; // "reporte l'alerte à lundi"
        if (kind == CommandKind.Delete && HasUntil(act.Next))
            kind = CommandKind.Pause; // "stop the report until Monday"
        if (kind == CommandKind.Delete && text.IndexOf(ForNow, act.Next) is var later and >= 0)
        {
            kind = CommandKind.Pause; // "stop the report for now"
            text.Take(later, text.Find(later, ForNow)!.Value.Next);
        }

        if (kind == CommandKind.RunNow && text.Is(head, "start") && text.IndexOf(Now, act.Next) is var again and >= 0 && text.Is(again, "again"))
            kind = CommandKind.Resume; // "start the report again"
        var draft = new CommandDraft(kind);
        if (kind == CommandKind.Change)
            return Change(draft, head, act.Next);
        if (kind == CommandKind.RunNow && !IsRun(head, act.Next))
            return null;
        if (kind is CommandKind.Snooze && text.FindAll(head, ActAlone).Any(a => a.Value == act.Value) is false && references.Noun(act.Next) is null && !HasPronoun(act.Next))
            return null;
        if (!references.Take(draft, act.Next))
        {
            if (!IsOnKpi(head, kind, act.Next))
                return null;
            draft.Scope = ReferenceScope.One;
            draft.Demand = RestDemand.Kpi;
            destinations.Describe(draft, act.Next);
            draft.IsStopAlone = kind == CommandKind.Delete && act.Next == head + 1 && text.Folded(head) is not ("delete" or "supprime" or "supprimer" or "supprimez");
        }

        text.Take(head, act.Next);
        TakePermission(kind, act.Next);
        TakeAnymore(kind, act.Next);
        return Finish(draft, act.Next);
    }

    private bool HasUntil(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.Folded(at) is "until" or "till" or "jusqu'" && clock.End(at) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Verbs that say enough with a KPI: "pause revenue", "supprime le CA", "arrête d'envoyer le CA".</summary>
    private bool IsOnKpi(int head, CommandKind kind, int next) => kind switch
    {
        CommandKind.Pause or CommandKind.Resume => text.Has(head, ActAlone) && !IsSummary(head),
        CommandKind.Snooze or CommandKind.Acknowledge => text.Has(head, ActAlone) && !text.Has(head, Send), // "remind me of revenue" asks for it
        CommandKind.Delete => IsDelete(head) || next > head + 1,
        CommandKind.Schedule or CommandKind.Alert or CommandKind.List or CommandKind.Change or CommandKind.RunNow or CommandKind.SetTarget or CommandKind.Dispute => false,
    };

    /// <summary>"Résume-moi le CA d'octobre" asks for it.</summary>
    private bool IsSummary(int head) => text.Tokens[head].Text.Contains('é', StringComparison.Ordinal) || text.Is(head + 1, "moi") || text.Is(head + 2, "moi");

    private bool IsDelete(int head) => text.Folded(head) is "delete" or "supprime" or "supprimer" or "supprimez" or "stop" or "arrete" or "arreter" or "arretez" or "stoppe" or "stopper" or "cancel" or "annule" or "annuler";

    /// <summary>"Plus besoin du post, tu peux l'annuler": the same once more.</summary>
    private void TakePermission(CommandKind kind, int from)
    {
        for (var at = from; kind == CommandKind.Delete && at < text.Count; at++)
        {
            if (text.IsPunctuation(at - 1) && text.Find(at, Done) is { Value: (int)CommandKind.Delete } done && text.IsEnd(done.Next))
                text.Take(at - 1, done.Next);
        }
    }

    /// <summary>"I don't want the alert anymore".</summary>
    private void TakeAnymore(CommandKind kind, int from)
    {
        if (kind == CommandKind.Delete && text.IndexOf(Anymore, from) is var at and >= 0 && (text.Find(at, Anymore)!.Value.Next is var end && (text.IsEnd(end) || text.IsTaken(end))))
            text.Take(at, text.Find(at, Anymore)!.Value.Next);
    }

    private bool HasPronoun(int at) => text.Find(text.Skip(at, "-"), It) is not null;

    /// <summary>"Run it", "run the revenue post"; verbs that also ask for an answer need a "now": "send the revenue post now".</summary>
    private bool IsRun(int head, int next)
    {
        var isRunning = text.Folded(head) is "run" or "execute" or "trigger" or "launch" or "lance" or "lancez" or "lancer" or "executer" or "executez" or "declenche" or "test" or "teste" or "fire" or "renvoie" or "renvoyer" or "renvoyez" or "resend" or "repost" or "rerun" or "relaunch";
        if (references.Noun(next) is { } noun)
            return isRunning || text.IndexOf(Now, noun.Next) >= 0 || text.IndexOf(Now, next) == next;
        return text.Has(head, ActAlone) || (HasPronoun(next) && (isRunning || text.IndexOf(Now, next) >= 0));
    }

    private CommandDraft? Change(CommandDraft draft, int head, int next)
    {
        var threshold = references.Noun(next) is null ? ThresholdWord(next) : -1;
        if (threshold >= 0)
        {
            draft.Referred = ReferenceKind.Alert; // "raise the CAC threshold to 150"
            draft.Scope = ReferenceScope.One;
            text.Take(threshold, threshold + 1);
            text.Take(head, next);
            draft.Threshold = Level(next);
            return draft.Threshold is null ? null : Finish(draft, next);
        }

        var hasNoun = references.Noun(next) is not null;
        var isNumbered = text.Folded(next) is "#" || (text.Folded(next) is "le" or "la" or "the" && text.Is(next + 1, "#"));
        if (!hasNoun && !isNumbered && !HasPronoun(next))
            return null;
        var named = references.Noun(next);
        var isAlert = named is { Kind: ReferenceKind.Alert };
        if (!references.Take(draft, next))
            return null;
        if (isAlert && draft.Number is not null && named is { Next: var number } && named.Value.From > next + 1 && text.IsNumber(number) && text.IsEnd(number + 1) && conditions.Level(number) is { } level)
            (draft.Number, draft.Threshold) = (null, level.Value with { Span = text.Span(number, number + 1) }); // "make the CAC alert 150"

        text.Take(head, next);
        Changed(draft, next, isAlert);
        var isChanged = draft.Recurrences.Count > 0 || draft.At is not null || draft.Threshold is not null || draft.Destinations.Count > 0;
        return hasNoun || isNumbered || isChanged ? Finish(draft, next) : null;
    }

    /// <summary>Takes what a change sets: an hour, a rhythm, a level or a place.</summary>
    private void Changed(CommandDraft draft, int next, bool isAlert)
    {
        TakeOld(next);
        for (var at = ThresholdWord(next); at >= 0; at = ThresholdWord(at + 1))
            text.Take(at, at + 1);

        draft.Threshold ??= isAlert && !text.Times.Any(t => t.Recurrence is not null) ? Level(next) : null;
        if (draft.Threshold is null)
        {
            clock.TakeNewHour(draft, next);
            clock.TakeRecurrences(draft, mayBeGrain: false);
            clock.TakeNewDays(draft, next);
        }

        destinations.Take(draft, text.Count, text.Count);
        if (draft is { Recurrences.Count: 0, At: null, Threshold: null } && draft.Referred == ReferenceKind.Any)
            draft.Threshold = Level(0);
    }

    private int ThresholdWord(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.Folded(at) is "threshold" or "seuil" or "level" or "limit" or "limite" or "niveau")
                return at;
        }

        return -1;
    }

    /// <summary>"Instead of 9", "au lieu de 120", "and no more to #marketing": what no longer holds, and says nothing more.</summary>
    private void TakeOld(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && text.Folded(at) is "from" or "de" && conditions.Level(at + 1) is { } before && text.Has(before.Next, To) && clock.Hour(at + 1) is null)
                text.Take(at, before.Next); // "from 120 to 150"
            if (text.IsTaken(at) || text.Find(at, InsteadOf) is not { } old)
                continue;
            var what = text.Skip(old.Next, To);
            var end = clock.Hour(what)?.Next ?? clock.Hour(old.Next)?.Next ?? clock.Days(what)?.Next ?? conditions.Level(what)?.Next ?? destinations.End(what);
            if (end is { } next)
                text.Take(at, next);
        }
    }

    /// <summary>"To 150 €", "à plus de 150 €": the new level of an alert.</summary>
    private ThresholdDraft? Level(int from)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsTaken(at) || text.Find(at, To) is not { } to || conditions.Level(to.Next) is not { } level || text.TimeAt(to.Next) is not null)
                continue;
            text.Take(at, level.Next);
            return level.Value with { Span = text.Span(to.Next, level.Next) };
        }

        for (var at = from; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && text.IsPunctuation(at - 1) && conditions.Level(at) is { } bare && text.TimeAt(at) is null)
            {
                text.Take(at, bare.Next);
                return bare.Value with { Span = text.Span(at, bare.Next) }; // "the CAC alert: 150"
            }
        }

        return conditions.Take(0);
    }

    private CommandDraft Alone(int head, Found<int> act)
    {
        var later = text.Find(act.Next, ForNow);
        var isLater = act.Value == (int)CommandKind.Delete && (later is not null || (clock.End(act.Next) is { } end && text.IsEnd(end.Next)));
        var draft = new CommandDraft(isLater ? CommandKind.Pause : (CommandKind)act.Value) { Demand = RestDemand.Nothing }; // "stop until Monday"
        text.Take(head, later?.Next ?? act.Next);
        references.Take(draft, act.Next);
        if (draft.Referred == ReferenceKind.Any && Enumerable.Range(head, act.Next - head).Any(at => text.Folded(at) is "everything" or "all" or "tout" or "tous" or "toutes"))
            draft.Scope = ReferenceScope.All; // "pause everything"
        return Finish(draft, act.Next);
    }

    private CommandDraft Finish(CommandDraft draft, int next)
    {
        if (draft.Kind is CommandKind.RunNow)
            destinations.Take(draft, text.Count, text.Count);
        if (draft.Kind is CommandKind.RunNow or CommandKind.Acknowledge or CommandKind.Resume)
            TakeNow(next);
        if (draft.Kind is CommandKind.Snooze or CommandKind.Pause)
            new PauseEnd(text, clock).Take(draft, next);
        draft.InsertAt = text.Tokens[Math.Min(next, text.Count) - 1].Span.End;
        return draft;
    }

    private void TakeNow(int from)
    {
        var at = text.IndexOf(Now, from);
        if (at >= 0)
            text.Take(at, text.Find(at, Now)!.Value.Next);
    }
}
