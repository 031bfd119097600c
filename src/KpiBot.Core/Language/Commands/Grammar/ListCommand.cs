using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"List my alerts", "mes alertes", "liste des envois programmés", "what alerts do I have".</summary>
internal sealed class ListCommand(CommandText text, ReferenceGrammar references)
{
    public CommandDraft? Read(int head)
    {
        var verb = text.Find(head, ListWord);
        var start = verb?.Next ?? head;
        if (verb is not null && text.Find(start, Planned) is { } planned && text.IsEnd(planned.Next))
        {
            text.Take(head, planned.Next);
            return new(CommandKind.List) { Referred = ReferenceKind.Post, Scope = ReferenceScope.All };
        }

        var isOwn = text.Has(start, Mine) || text.Has(start, All) || (text.Is(start, "-") && text.Has(start + 1, Me));
        if (verb is null && !isOwn && !IsNounAlone(head))
            return null;
        if (references.Noun(start) is not { } noun || !(text.Has(noun.From, AlertNouns) || text.Has(noun.From, PostNouns)) || noun.From > start + 4 || !LeadsToNoun(start, noun.From))
            return null;
        var draft = new CommandDraft(CommandKind.List) { Demand = RestDemand.Anything };
        references.Take(draft, start, isPronounEnough: false);
        text.Take(head, start);
        TakeQuestionWords(draft);
        if (draft.Scope is ReferenceScope.One or ReferenceScope.This)
            draft.Scope = ReferenceScope.All;
        return draft;
    }

    private bool IsNounAlone(int head) => (text.Find(head, AlertNouns) ?? text.Find(head, PostNouns)) is { } noun && text.IsEnd(noun.Next) && text.Folded(head) is not "alert";

    /// <summary>Between the verb and the noun stand articles and possessives alone: "show the revenue alert" shows one.</summary>
    private bool LeadsToNoun(int from, int noun)
    {
        for (var at = from; at < noun; at++)
        {
            var isPlain = text.Has(at, Mine) || text.Has(at, All) || text.Has(at, Me) || text.Has(at, It) || text.IsPunctuation(at) || text.Has(at, ListWord)
                || text.Folded(at) is "the" or "of" or "de" or "des" or "d'" or "active" or "current" or "existing" or "sont" or "are" or "our" or "scheduled" or "the" or "your" or "all" or "toutes" or "ces";
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
                or "configured" or "have" or "existe" or "existantes" or "j'" or "ai" or "quoi" or "comme" or "paused" or "firing" or "get" or "receive" or "recois" or "recoit" or "recevons" or "do" or "subscribed" or "existent" or "configurees")
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
