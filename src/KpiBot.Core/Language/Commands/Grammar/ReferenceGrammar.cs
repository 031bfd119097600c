using System.Globalization;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"The revenue alert", "l'envoi du matin", "#3", "all my alerts", "it": which posts or alerts a command speaks of.</summary>
internal sealed class ReferenceGrammar(CommandText text)
{
    /// <summary>Whether the words name a post or an alert, by noun, number or pronoun; takes those words.</summary>
    /// <param name="from">Behind the verb.</param>
    /// <param name="isPronounEnough">Whether "it" will do.</param>
    public bool Take(CommandDraft draft, int from, bool isPronounEnough = true)
    {
        var noun = Noun(from);
        var number = Number(noun?.Next ?? from) ?? (noun is null ? null : Number(from)) ?? NumberSigned(from);
        var start = from;
        while (start < text.Count && text.IsTaken(start))
            start++; // "send me that"
        var pronoun = isPronounEnough && noun is null ? Pronoun(start) : null;
        if (noun is null && number is null && pronoun is null)
            return false;
        if (noun is { } named)
        {
            draft.Referred = named.Kind;
            draft.NounAt = named.From;
            draft.Scope = ScopeBefore(from, named.From);
            text.Take(named.From, named.Next);
            TakeOtherKind(draft, named.From, named.Next);
        }

        if (number is { } said)
        {
            draft.Number = said.Value;
            draft.Scope = ReferenceScope.One;
            text.Take(said.From, said.Next);
        }

        if (pronoun is { } it)
        {
            text.Take(start, it);
            draft.Pronoun = text.Span(text.Skip(start, "-"), it);
        }

        return true;
    }

    /// <summary>"My alerts and posts", "mes envois et mes alertes": both kinds.</summary>
    private void TakeOtherKind(CommandDraft draft, int from, int next)
    {
        var other = draft.Referred == ReferenceKind.Alert ? PostNoun : AlertNoun;
        if (IsJoint(next) && text.Find(PastOwners(next + 1), other) is { } behind)
        {
            text.Take(next, behind.Next);
            draft.Referred = ReferenceKind.Any;
            return;
        }

        var joint = from - 1;
        while (joint > 0 && IsOwner(joint))
            joint--;
        for (var start = joint - 1; IsJoint(joint) && start >= 0 && start >= joint - 2; start--)
        {
            if (text.Find(start, other)?.Next != joint)
                continue;
            draft.Scope = ScopeBefore(0, start) is var said and not ReferenceScope.One ? said : draft.Scope;
            text.Take(start, from);
            draft.Referred = ReferenceKind.Any;
            return;
        }
    }

    private bool IsJoint(int at) => text.Folded(at) is "and" or "et" or "&" or "+" or "or" or "ou" or ",";

    private bool IsOwner(int at) => text.Has(at, Mine) || text.Folded(at) is "the" or "les" or "all" or "toutes" or "tous" or "of" or "des" or "de";

    private int PastOwners(int at)
    {
        while (at < text.Count && IsOwner(at))
            at++;
        return at;
    }

    /// <summary>The first noun for a post or an alert; an alert's wins, as in "the alert on the report".</summary>
    public (int From, int Next, ReferenceKind Kind)? Noun(int from)
    {
        foreach (var (sense, kind) in ((CommandSense, ReferenceKind)[])[(AlertNoun, ReferenceKind.Alert), (PostNoun, ReferenceKind.Post)])
        {
            var at = text.IndexOf(sense, from);
            if (at >= 0)
                return (at, text.Find(at, sense)!.Value.Next, kind);
        }

        return null;
    }

    private ReferenceScope ScopeBefore(int from, int noun)
    {
        var scope = ReferenceScope.One;
        for (var at = Math.Max(from - 1, 0); at < noun; at++)
        {
            if (text.IsTaken(at))
                continue;
            if (text.Find(at, All) is { } all && all.Next <= noun)
            {
                scope = ReferenceScope.All;
                text.Take(at, all.Next);
            }
            else if (text.Has(at, Mine))
            {
                scope = scope == ReferenceScope.One && IsPlural(noun) ? ReferenceScope.Mine : scope;
                text.Take(at, at + 1);
            }
            else if (text.Folded(at) is "this" or "that" or "these" or "cette" or "cet" or "ce" or "ces" && at + 1 == noun)
            {
                scope = ReferenceScope.This;
                text.Take(at, at + 1);
            }
            else if (text.Folded(at) is "the" or "l'" or "le" or "la" or "les" or "of" or "de" or "d'" or "des" or "du" or "a" or "an" or "un" or "une" or "-" or "to" or "for")
            {
                text.Take(at, at + 1);
            }
        }

        return scope == ReferenceScope.One && text.Folded(noun).EndsWith('s') && (text.Folded(noun - 1) is "les" or "the" || noun == from) ? ReferenceScope.All : scope;
    }

    private bool IsPlural(int noun) => text.Has(noun, AlertNouns) || text.Has(noun, PostNouns);

    private (int Value, int From, int Next)? Number(int at)
    {
        var start = text.Is(at, "-") ? at + 1 : at;
        var next = text.Find(start, NumberSign) is { } sign ? sign.Next : start;
        return text.IsNumber(next) && !text.Has(next + 1, Percent) && !text.Has(next + 1, Money) && !text.Has(next + 1, Thousand) && text.TimeAt(next) is null
            && int.TryParse(text.Tokens[next].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value, start, next + 1)
            : null;
    }

    private (int Value, int From, int Next)? NumberSigned(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.Folded(at) is "#" or "n" or "no" && Number(at) is { } number)
                return number;
        }

        return null;
    }

    /// <summary>"Delete it", "supprime-la"; "le" is a pronoun behind a hyphen alone: "supprime le CA" names one.</summary>
    private int? Pronoun(int at)
    {
        var hasHyphen = text.Is(at, "-");
        var start = hasHyphen ? at + 1 : at;
        if (text.Find(start, It) is not { } it || text.IsRevenue(start))
            return null;
        var isArticle = text.Folded(start) is "le" or "la" or "les" or "l'" or "en" && it.Next == start + 1;
        if (isArticle && !hasHyphen && !text.IsEnd(it.Next) && text.Folded(it.Next) is not ("a" or "au")) // "passe le à 8h30": no article stands there
            return null;
        var isDeterminer = text.Folded(start) is "this" or "that" or "these" or "those" && it.Next == start + 1;
        return isDeterminer && text.IsWord(it.Next) && !IsAfterPronoun(it.Next) ? null : it.Next;
    }

    private bool IsAfterPronoun(int at) =>
        text.Has(at, Now) || text.Has(at, To) || text.Has(at, For) || text.Has(at, CommandSense.Until) || text.Has(at, Polite) || text.TimeAt(at) is not null
        || text.Has(at, DestinationWord) || text.Has(at, Here) || text.Folded(at) is "every" or "each" or "on" or "chaque" or "tous";
}
