using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"List my alerts", "mes alertes", "liste des envois programmés", "what alerts do I have".</summary>
internal sealed class ListCommand(CommandText text, DestinationGrammar destinations, ReferenceGrammar references)
{
    public CommandDraft? Read(int head)
    {
        if (History(head) is { } history)
            return history;
        var verb = text.Find(head, ListWord);
        var start = verb?.Next ?? head;
        if (verb is not null && text.Find(start, Planned) is { } planned && (text.IsEnd(planned.Next) || (destinations.End(text.Skip(planned.Next, DestinationWord)) is { } place && text.IsEnd(place))))
        {
            var all = new CommandDraft(CommandKind.List) { Referred = ReferenceKind.Post, Scope = ReferenceScope.All };
            text.Take(head, planned.Next);
            destinations.Describe(all, planned.Next);
            return all;
        }

        var isOwn = text.Has(start, Mine) || text.Has(start, All) || (text.Is(start, "-") && text.Has(start + 1, Me));
        if (verb is null && !isOwn && !IsNounAlone(head))
            return null;
        if (references.Noun(start) is not { } noun || !(text.Has(noun.From, AlertNouns) || text.Has(noun.From, PostNouns)) || noun.From > start + 4 || !LeadsToNoun(start, noun.From))
            return null;
        var draft = new CommandDraft(CommandKind.List) { Demand = RestDemand.Anything };
        references.Take(draft, start, isPronounEnough: false);
        text.Take(head, start);
        if (draft.Scope is ReferenceScope.One or ReferenceScope.All && Enumerable.Range(head, start - head).Any(at => text.Folded(at) is "j'" or "ai" or "i"))
            draft.Scope = ReferenceScope.Mine; // "j'ai quoi comme alertes"
        TakeQuestionWords(draft);
        destinations.Describe(draft, noun.Next);
        if (draft.Scope is ReferenceScope.One or ReferenceScope.This)
            draft.Scope = ReferenceScope.All;
        return draft;
    }

    /// <summary>"The history of the CAC alert", "did any alert fire today", "qui a créé l'alerte CAC": of what there is, what happened to it.</summary>
    private CommandDraft? History(int head)
    {
        if (references.Noun(head) is not { } noun || noun.From > head + 6)
            return null;
        List<TextSpan> said = [];
        var isAsked = text.Folded(head) is "did" or "has" or "have" or "who" or "qui" or "when" or "quand" or "est";
        for (var at = head; at < text.Count; at++)
        {
            var tells = at < noun.From ? text.Folded(at) is "history" or "historique" or "log" or "journal" or "who" or "qui" or "when" or "quand" or "created" or "made" or "cree" or "set" or "fait"
                : isAsked && text.Folded(at) is "fire" or "fired" or "trigger" or "triggered" or "go" or "gone" or "off" or "declenchee" or "declenche" or "declenchees" or "sonne" or "created" or "made" or "history" or "historique";
            if (tells)
                said.Add(text.Span(at, at + 1));
        }

        var isHistory = Enumerable.Range(head, noun.From - head).Any(at => text.Folded(at) is "history" or "historique" or "log" or "journal");
        var isMade = text.Folded(head) is "who" or "qui" && Enumerable.Range(head, noun.From - head).Any(at => text.Folded(at) is "created" or "made" or "cree" or "set" or "fait");
        var hasFired = isAsked && said.Exists(span => span.Start > text.Tokens[noun.From].Span.Start);
        if ((!isHistory && !isMade && !hasFired) || text.Has(head, Condition))
            return null;
        var draft = new CommandDraft(CommandKind.List) { Demand = RestDemand.Anything };
        references.Take(draft, noun.From, isPronounEnough: false);
        foreach (var at in Enumerable.Range(head, text.Count - head).Where(at => IsPlainOfHistory(at) || said.Exists(span => span.Start == text.Tokens[at].Span.Start)))
            text.Take(at, at + 1);
        draft.Described.AddRange(said);
        return draft;
    }

    private bool IsPlainOfHistory(int at) =>
        text.Has(at, ListWord) || text.Has(at, All) || text.Folded(at) is "the" or "of" or "de" or "d'" or "l'" or "la" or "le" or "du" or "any" or "a" or "an" or "une" or "un" or "did" or "has" or "have" or "est" or "ce" or "qu'" or "s'" or "been" or "-";

    private bool IsNounAlone(int head) => (text.Find(head, AlertNouns) ?? text.Find(head, PostNouns)) is { } noun && text.IsEnd(noun.Next) && text.Folded(head) is not "alert";

    /// <summary>Between the verb and the noun stand articles and possessives alone: "show the revenue alert" shows one.</summary>
    private bool LeadsToNoun(int from, int noun)
    {
        for (var at = from; at < noun; at++)
        {
            var isPlain = text.Has(at, Mine) || text.Has(at, All) || text.Has(at, Me) || text.Has(at, It) || text.IsPunctuation(at) || text.Has(at, ListWord)
                || text.Folded(at) is "the" or "of" or "de" or "des" or "d'" or "active" or "current" or "existing" or "sont" or "are" or "our" or "scheduled" or "paused" or "muted" or "snoozed" or "firing" or "the" or "your" or "all" or "toutes" or "ces" or "and" or "et" or "&" || text.Has(at, PostNouns);
            if (!isPlain)
                return false;
        }

        return true;
    }

    /// <summary>"What alerts do I have", "quelles alertes sont actives", "j'ai quoi comme alertes", "alerts that are set".</summary>
    private void TakeQuestionWords(CommandDraft draft)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsTaken(at))
                continue;
            if (text.Folded(at) is "active" or "actives" or "actifs" or "current" or "existing" or "scheduled" or "programmes" or "programmees" or "planifies" or "en" or "cours" or "place" or "exist" or "set" or "up" or "running"
                or "configured" or "have" or "existe" or "existantes" or "j'" or "ai" or "quoi" or "comme" or "get" or "receive" or "recois" or "recoit" or "recevons" or "do" or "subscribed" or "existent" or "configurees" or "go" or "goes" or "sent" or "going" or "part" or "partent" or "vont" or "envoyes" or "arrivent")
                text.Take(at, at + 1);
            else if (text.Has(at, Mine) || text.Folded(at) is "i" or "je" or "we" or "nous")
                draft.Scope = TakeOwn(at);
        }
    }

    private ReferenceScope TakeOwn(int at)
    {
        text.Take(at, at + 1);
        return ReferenceScope.Mine;
    }
}
