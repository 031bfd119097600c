using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Periods;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Drops below 2 %", "baisse de plus de 20 %", "outside 10k and 20k", "is unusual": what makes an alert fire.</summary>
/// <param name="lengthOfNoun">How many tokens a name of the vocabulary has that begins at one; 0 where none does.</param>
internal sealed class ConditionGrammar(CommandText text, QuantityGrammar quantities, Func<int, int> lengthOfNoun)
{
    private const int MostStrangeWords = 2;

    private const int MostWordsOfLink = 2;

    private readonly MissedTargetGrammar targets = new(text);

    /// <summary>The first condition from a token on, taken out of the text; null where there is none.</summary>
    public ThresholdDraft? Take(int from)
    {
        var minimum = Minimum(from);
        var found = First(from, minimum) ?? (minimum is null ? null : First(from, null)) ?? BareMove(from);
        if (found is not { } condition)
            return targets.Take(from);
        var (start, next, draft) = Turned(condition, from);
        if (minimum is { } base_ && (base_.From >= next || base_.Next <= start))
        {
            draft = draft with { Minimum = base_.Value };
            text.Take(base_.From, base_.Next);
        }

        start = BackOverLinks(start, from);
        text.Take(start, next);
        if (draft is { Operator: ThresholdOperator.Stale, Value: null } && Lasting(next) is { } lasting)
            draft = draft with { Value = lasting };
        return draft with { Span = text.Span(start, next) };
    }

    /// <summary>"No orders for 2 hours", "pas de commandes depuis 2 heures": how long, behind what is missing.</summary>
    private Quantity? Lasting(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at) || text.Folded(at) is not ("for" or "since" or "in" or "depuis" or "pendant") || quantities.At(at + 1) is not { Value.Unit: QuantityUnit.Hours or QuantityUnit.Minutes } length)
                continue;
            text.Take(at, length.Next);
            return length.Value;
        }

        return null;
    }

    /// <summary>Whether a condition with all its numbers, or one that needs none, stands from a token on.</summary>
    public bool Has(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && Read(at) is not null)
                return true;
        }

        return targets.Has(from);
    }

    /// <summary>"Falls", with or without its size.</summary>
    public bool HasMove(int from) => BareMove(from) is not null;

    /// <summary>A level that a change sets: "to 150 €", "à plus de 150 €".</summary>
    public Found<ThresholdDraft>? Level(int at) =>
        Read(at) ?? (quantities.At(at) is { } quantity ? new(new(null, quantity.Value), quantity.Next) : null);

    /// <summary>"An alert on CAC at 120", "alerte CA à 10 k€": a level at the end, which side of it is not said.</summary>
    public ThresholdDraft? LevelAlone(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at) || text.Folded(at) is not ("at" or "a" or ":" or "to") || quantities.At(at + 1) is not { } level || !text.IsEnd(level.Next) || text.TimeAt(at + 1) is not null)
                continue;
            text.Take(at, level.Next);
            return new(null, level.Value) { IsLevelAlone = true, Span = text.Span(at, level.Next) };
        }

        return null;
    }

    private (int From, int Next, ThresholdDraft Draft)? First(int from, (int From, int Next, Quantity Value)? minimum)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (minimum is { } skipped && at >= skipped.From && at < skipped.Next)
                continue;
            if (!text.IsTaken(at) && Read(at) is { } read)
                return (at, read.Next, read.Value);
        }

        return null;
    }

    /// <summary>"Isn't above 10k", "ne dépasse pas": the other side of the level; what else is negated no operator says.</summary>
    private (int From, int Next, ThresholdDraft Draft) Turned((int From, int Next, ThresholdDraft Draft) found, int from)
    {
        var start = BackOverLinks(found.From, from);
        if (start - 1 >= from && !text.IsTaken(start - 1) && text.Has(start - 1, Negation))
        {
            start -= text.Folded(start - 1) == "'t" ? 2 : 1; // "isn't" is two words here
            start = BackOverLinks(start, from);
        }
        else if (found.Draft is { Value: null } && text.Has(found.Next, Negation))
        {
            return (start, found.Next + 1, found.Draft with { IsNegated = true }); // "n'augmente pas"
        }
        else if (!IsNegatedInside(found.From, found.Next))
        {
            return found;
        }

        return (start, found.Next, found.Draft.Operator switch
        {
            ThresholdOperator.Above => found.Draft with { Operator = ThresholdOperator.Below },
            ThresholdOperator.Below => found.Draft with { Operator = ThresholdOperator.Above },
            _ => found.Draft with { IsNegated = true },
        });
    }

    /// <summary>"Dépasse pas 10 k€": the words of a level, a negation and a number.</summary>
    private bool IsNegatedInside(int from, int next) =>
        text.Find(from, CommandSense.Level) is { } level && level.Next < next && text.Folded(level.Next) is "pas" or "jamais";

    private Found<ThresholdDraft>? Read(int at) =>
        Outside(at).OrLonger(OfLevel(at)).OrLonger(OfMove(at)).OrLonger(QuantityFirst(at)).OrLonger(BesidePeriod(at)).OrLonger(EitherWays(at)).OrLonger(Inside(at)).OrLonger(OfState(at)).OrLonger(Multiplied(at));

    private Found<ThresholdDraft>? OfState(int at) =>
        text.Find(at, State) is { } state
            ? Late(state) ?? new(new((ThresholdOperator)state.Value) { Unit = UnitIn(at, state.Next) }, state.Next)
            : HighOver(at);

    /// <summary>"Best month ever", "meilleur jour".</summary>
    private CalendarUnit? UnitIn(int from, int next)
    {
        for (var at = from; at < next; at++)
        {
            if (text.Has(at, Day) || text.Has(at, Week) || text.Has(at, Month))
                return text.Has(at, Day) ? CalendarUnit.Day : text.Has(at, Week) ? CalendarUnit.Week : CalendarUnit.Month;
        }

        return null;
    }

    /// <summary>"A new 90-day low", "6-month high".</summary>
    private Found<ThresholdDraft>? HighOver(int at)
    {
        while (text.Folded(at) is "a" or "new" or "un" or "nouveau")
            at++; // "a new 12-month high"
        if (!text.IsNumber(at) || !int.TryParse(text.Folded(at), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 1000)
            return null;
        var unit = text.Skip(at + 1, "-");
        if (unit >= text.Count || UnitIn(unit, unit + 1) is not { } said)
            return null;
        var end = text.Skip(unit + 1, "-");
        return text.Folded(end) switch
        {
            "high" or "record" or "peak" => new(new(ThresholdOperator.NewHigh) { Window = new LastUnits(said, count, Rolling: true) }, end + 1),
            "low" => new(new(ThresholdOperator.NewLow) { Window = new LastUnits(said, count, Rolling: true) }, end + 1),
            _ => null,
        };
    }

    /// <summary>"Not updated for 24 hours", "en retard de plus de 2 h".</summary>
    private Found<ThresholdDraft>? Late(Found<int> state)
    {
        var next = text.Folded(state.Next) is "for" or "since" or "depuis" or "by" or "de" or "d'" or "than" or "in" ? state.Next + 1 : state.Next;
        return state.Value == (int)ThresholdOperator.Stale && quantities.At(text.Skip(next, MoreThan)) is { } length && ThresholdReading.Hours(length.Value) is not null
            ? new(new(ThresholdOperator.Stale, length.Value), length.Next)
            : null;
    }

    /// <summary>"Below 2 %", "> 120 €", "passe sous 3 %".</summary>
    private Found<ThresholdDraft>? OfLevel(int at)
    {
        if (text.Find(at, CommandSense.Level) is not { Value: not (int)ThresholdOperator.Outside } level)
            return null;
        var next = PastArticles(text.Folded(level.Next) is "pas" or "jamais" or ":" or "=" ? level.Next + 1 : level.Next);
        next = text.Skip(text.Skip(next, MoreThan), By);
        if (quantities.At(next) is not { } quantity)
            return null;
        var isAge = text.Is(quantity.Next, "old") || text.Is(quantity.Next, "late") || IsAge(at);
        return isAge && ThresholdReading.Hours(quantity.Value) is not null
            ? new(new(ThresholdOperator.Stale, quantity.Value), text.Folded(quantity.Next) is "old" or "late" ? quantity.Next + 1 : PastDelay(quantity.Next)) // "more than 24 hours old"
            : new(new((ThresholdOperator)level.Value, quantity.Value), quantity.Next);
    }

    /// <summary>"Les données ont plus de 2 jours", "vieilles de plus de 2 jours": an age, and no level of a KPI.</summary>
    private bool IsAge(int at) =>
        (text.Folded(at - 1) is "ont" or "a" or "datant" or "datent" && IsData(at - 2)) || text.Folded(at - 1) is "de" or "d'" && text.Folded(at - 2) is "vieilles" or "vieille" or "agees" or "anciennes" or "datent";

    private bool IsData(int at) => text.Folded(at) is "donnees" or "data" or "chiffres" or "maj";

    private int PastDelay(int at) => text.Is(at, "de") && text.Is(at + 1, "retard") ? at + 2 : at;

    /// <summary>"Doubles", "est divisé par deux".</summary>
    private Found<ThresholdDraft>? Multiplied(int at) => text.Find(at, CommandSense.Multiplied) is { } times && !text.IsNumber(times.Next)
        ? new(new(times.Value > 0 ? ThresholdOperator.RisesBy : ThresholdOperator.FallsBy, new(Math.Abs(times.Value), QuantityUnit.Percent)), times.Next)
        : null;

    /// <summary>"Falls by more than 20 %", "baisse de 20 %", "falls to 10k".</summary>
    private Found<ThresholdDraft>? OfMove(int at)
    {
        if (text.Find(at, Move) is not { } move)
            return null;
        var next = text.Skip(text.Skip(text.Skip(move.Next, By), MoreThan), By);
        if (next < text.Count && text.IsTaken(next))
            return null; // "falls 3 days in a row"
        if (quantities.At(next) is { } size)
            return new(new((ThresholdOperator)move.Value, size.Value), size.Next);
        if (text.Find(move.Next, CommandSense.Until) is not { } to || quantities.At(text.Skip(to.Next, MoreThan)) is not { } level)
            return null;
        var reached = (ThresholdOperator)move.Value == ThresholdOperator.FallsBy ? ThresholdOperator.Below : ThresholdOperator.Above;
        return new(new(reached, level.Value), level.Next);
    }

    /// <summary>"A 20 % drop", "20 % de baisse".</summary>
    private Found<ThresholdDraft>? QuantityFirst(int at) =>
        quantities.At(at) is { } size && text.Find(text.Skip(size.Next, By), Move) is { } move
            ? new(new((ThresholdOperator)move.Value, size.Value), text.Skip(move.Next, In))
            : null;

    /// <summary>"20 % below last week", "20 % sous le mois dernier": a change against the period behind it.</summary>
    private Found<ThresholdDraft>? BesidePeriod(int at)
    {
        if (quantities.At(at) is not { Value.Unit: QuantityUnit.Percent or QuantityUnit.Points } size)
            return null;
        var side = text.Find(size.Next, CommandSense.Level) ?? (text.Folded(size.Next) is "en" or "au" ? text.Find(size.Next + 1, CommandSense.Level) : null);
        if (side is not { Value: (int)ThresholdOperator.Above or (int)ThresholdOperator.Below } found)
            return null;
        var period = text.TimeAt(found.Next) ?? text.TimeAt(found.Next + 1);
        return period is { Recurrence: null }
            ? new(new(found.Value == (int)ThresholdOperator.Above ? ThresholdOperator.RisesBy : ThresholdOperator.FallsBy, size.Value) { IsAgainstPeriod = true }, found.Next)
            : null;
    }

    private Found<ThresholdDraft>? EitherWays(int at) =>
        text.Find(at, EitherWay) is { } change && quantities.At(text.Skip(text.Skip(text.Skip(change.Next, By), MoreThan), By)) is { } size
            ? new(new(null, size.Value) { IsEitherWay = true }, size.Next)
            : null;

    private Found<ThresholdDraft>? Outside(int at)
    {
        if (text.Find(at, CommandSense.Level) is not { Value: (int)ThresholdOperator.Outside } outside)
            return null;
        var next = text.Skip(PastArticles(outside.Next), CommandSense.Between);
        return Ends(next) is { } ends ? new(new(ThresholdOperator.Outside, ends.Value.Lower, ends.Value.Upper), PastRange(ends.Next)) : null;
    }

    /// <summary>"Leaves the 80-120 range".</summary>
    private int PastRange(int at) => text.Folded(at) is "range" or "band" or "interval" or "corridor" or "window" or "zone" ? at + 1 : at;

    private Found<ThresholdDraft>? Inside(int at) =>
        text.Folded(at) is "between" or "entre" && Ends(at + 1) is { } ends
            ? new(new(null, ends.Value.Lower, ends.Value.Upper) { IsInside = true }, ends.Next)
            : null;

    /// <summary>"10k and 20k", "10 k€ à 20 k€", "10-20": a unit that the second number alone has belongs to both.</summary>
    private Found<(Quantity Lower, Quantity Upper)>? Ends(int at)
    {
        if (quantities.At(at) is not { } lower || text.Folded(lower.Next) is not ("and" or "to" or "et" or "a" or "-" or "–" or "/"))
            return null;
        if (quantities.At(lower.Next + 1) is not { } upper)
            return null;
        var low = lower.Value.IsBare ? lower.Value with { Unit = upper.Value.Unit } : lower.Value;
        return new((low, upper.Value), upper.Next);
    }

    /// <summary>"If revenue falls": a change without its size, which is asked for.</summary>
    private (int From, int Next, ThresholdDraft Draft)? BareMove(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at) || (text.Is(at, "lost") && text.Folded(at - 1) is "is" or "are" or "was" or "were" or "gets" or "get")) // "a deal is lost"
                continue;
            if (text.Find(at, Move) is { } move)
                return (at, move.Next, new((ThresholdOperator)move.Value));
            if (text.Find(at, EitherWay) is { } change)
                return (at, change.Next, new(null) { IsEitherWay = true });
        }

        return null;
    }

    /// <summary>"With at least 200 sends": the number, and the noun that it counts.</summary>
    private (int From, int Next, Quantity Value)? Minimum(int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at) || (text.Find(at, WithAtLeast) ?? AtLeastApart(at)) is not { } least || quantities.At(least.Next) is not { Value.Unit: QuantityUnit.None } quantity)
                continue;
            return NounBehindStrange(quantity.Next) is { } noun ? Apart(at, quantity, noun) : (at, PastNoun(quantity.Next), quantity.Value);
        }

        return null;
    }

    /// <summary>"… below 2 % (at least 50 leads)": what stands apart and counts something is no level.</summary>
    private Found<int>? AtLeastApart(int at) =>
        text.Folded(at - 1) is "(" or "," && text.Find(at, AtLeast) is { } least && quantities.At(least.Next) is { } quantity && lengthOfNoun(quantity.Next) > 0 ? least : null;

    /// <summary>"At least 100 flurb leads": the noun that is counted behind a word that nobody knows; null where it follows at once.</summary>
    private int? NounBehindStrange(int from)
    {
        for (var at = from; at < text.Count && at <= from + MostStrangeWords && text.IsWord(at) && !text.Has(at, Condition) && !text.Has(at, DestinationWord) && !text.Has(at, For); at++)
        {
            if (lengthOfNoun(at) > 0)
                return at > from ? at : null;
        }

        return null;
    }

    /// <summary>The strange words between the number and its noun stay in the text, to be asked about.</summary>
    private (int From, int Next, Quantity Value) Apart(int from, Found<Quantity> quantity, int noun)
    {
        text.Take(noun, noun + lengthOfNoun(noun));
        return (from, quantity.Next, quantity.Value);
    }

    private int PastNoun(int at)
    {
        if (lengthOfNoun(at) is > 0 and var length)
            at += length - 1;
        if (!text.IsWord(at) || text.Has(at, Condition) || text.Has(at, DestinationWord) || text.Has(at, For))
            return at;
        var next = at + 1;
        while (text.Is(next, "-") && text.IsWord(next + 1))
            next += 2;
        return text.Folded(next) is "sent" or "received" or "created" or "envoyes" or "recus" or "crees" or "envoyees" ? next + 1 : next;
    }

    private int PastArticles(int at)
    {
        while (text.Folded(at) is "the" or "a" or "la" or "le" or "les" or "l'" or "un" or "une" or "of" or "de" or "d'" or "des" or "barre" or "seuil" or "threshold" or "cap" or "bar" or "mark" or "range" or "band" or "fourchette")
        {
            if (quantities.At(at) is not null)
                break;
            at++;
        }

        return at;
    }

    /// <summary>"Is", "goes", "passe": words between the KPI and its threshold.</summary>
    private int BackOverLinks(int start, int from)
    {
        if (start - 1 >= from && text.Folded(start - 1) is "de" or "d'" && text.Folded(start) is "plus" or "moins" or ">" or "<" && !text.IsTaken(start - 1))
            start--; // "une commande de plus de 5 000 €"
        while (start - 1 >= from && !text.IsTaken(start - 1) && Link(start, from) is { } link)
            start = link;
        return start;
    }

    private int? Link(int end, int from)
    {
        for (var at = end - 1; at >= Math.Max(from, end - MostWordsOfLink); at--)
        {
            if (text.Find(at, Linking)?.Next == end || text.Find(at, Move)?.Next == end)
                return at;
        }

        return null;
    }
}
