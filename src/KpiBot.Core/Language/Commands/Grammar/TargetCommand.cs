using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Set the revenue target for December to 120k", "fixe l'objectif CA de T4 à 500 k€", "objectif leads T1 = 300".</summary>
/// <param name="lengthOfNoun">How many tokens a name of the vocabulary has that begins at one; 0 where none does.</param>
internal sealed class TargetCommand(CommandText text, QuantityGrammar quantities, Func<int, int> lengthOfNoun)
{
    public CommandDraft? Read(int head)
    {
        var noun = text.IndexOf(TargetNoun);
        if (noun < 0 && Wished(head) is { } wish)
            return wish;
        if (noun < 0 || text.IndexOf(AlertNoun) >= 0 || text.Has(head, Question) || HasCondition())
            return null;
        var verb = text.FindAll(head, Act).FirstOrDefault(a => a.Value == (int)CommandKind.Change);
        var verbEnd = verb.Next > 0 ? verb.Next : text.Find(head, Create)?.Next ?? (Aims(noun) ? noun : 0);
        if (Value(verbEnd > 0, text.Find(noun, TargetNoun)!.Value.Next) is not { } value)
            return verb.Next > 0 && text.Folded(head) is "set" or "fixe" or "fixer" or "definis" ? Drafted(head, verbEnd, noun, null) : null;
        if (verbEnd == 0 && text.Folded(text.Count - 1) is "?")
            return null;
        text.Take(value.From, value.Next);
        return Drafted(head, verbEnd, noun, value.Quantity);
    }

    /// <summary>"We want 300 leads a month", "on veut 300 leads par mois": as many of a KPI in each unit of time.</summary>
    private CommandDraft? Wished(int head)
    {
        if (text.IndexOf(AlertNoun) >= 0 || text.IndexOf(PostNoun) >= 0 || HasCondition() || text.Folded(text.Count - 1) is "?" || !Wishes(head) || quantities.At(head) is not { Value.Unit: QuantityUnit.None or QuantityUnit.Money } value)
            return null;
        var unit = text.Count - 1;
        while (unit > value.Next && !text.IsWord(unit))
            unit--;
        if (unit - 1 <= value.Next || PastUnit(unit - 1) != unit + 1)
            return null;
        text.Take(head - 2, value.Next);
        return new(CommandKind.SetTarget) { Target = value.Value, InsertAt = text.Tokens[head].Span.End, Demand = RestDemand.Kpi };
    }

    private bool Wishes(int head) =>
        (text.Folded(head - 1) is "want" && text.Folded(head - 2) is "we") || (text.Folded(head - 1) is "veut" && text.Folded(head - 2) is "on") || (text.Folded(head - 1) is "voulons" && text.Folded(head - 2) is "nous");

    private CommandDraft Drafted(int head, int verbEnd, int noun, Quantity? value)
    {
        text.Take(Aims(noun) ? noun : head, Math.Max(head, verbEnd));
        text.Take(noun, text.Find(noun, TargetNoun)!.Value.Next);
        return new(CommandKind.SetTarget) { Target = value, InsertAt = text.Tokens[noun].Span.End };
    }

    /// <summary>The last number that "to", "is" or a unit makes a value, and that is no part of a date.</summary>
    private (int From, int Next, Quantity Quantity)? Value(bool hasVerb, int behindNoun)
    {
        (int, int, Quantity)? last = null;
        for (var at = 0; at < text.Count; at++)
        {
            if (quantities.At(at) is not { } quantity || IsDate(at, quantity.Next) || IsRate(at, quantity.Value))
                continue;
            var before = Before(at);
            var isSaid = before < at || (hasVerb && !quantity.Value.IsBare) || text.Tokens[at].Text.Length > 4;
            if (isSaid)
                last = (before, quantity.Next, quantity.Value);
            at = quantity.Next - 1;
        }

        return last is { } found && (hasVerb || text.IsEnd(PastUnit(found.Item2)) || text.IsEnd(PastUnit(PastNoun(found.Item2))) || (found.Item1 == behindNoun && text.Folded(behindNoun) is ":" or "=")) ? found : null;
    }

    /// <summary>"Our goal is 300 leads a month": what is counted, between the number and the unit.</summary>
    private int PastNoun(int at)
    {
        var noun = text.Folded(at) is "de" or "d'" or "of" ? at + 1 : at;
        return noun < text.Count && lengthOfNoun(noun) is > 0 and var length ? noun + length : at;
    }

    /// <summary>"A month" of "300 leads a month".</summary>
    private bool IsRate(int at, Quantity quantity) => quantity.Unit is QuantityUnit.Days or QuantityUnit.Weeks or QuantityUnit.Months && text.Folded(at) is "a" or "an";

    /// <summary>"300 per month", "300 par mois".</summary>
    private int PastUnit(int at)
    {
        var unit = text.Folded(at) is "per" or "a" or "par" or "every" or "each" or "/" ? at + 1 : at;
        return unit > at && (text.Has(unit, Day) || text.Has(unit, Week) || text.Has(unit, Month) || text.Folded(unit) is "quarter" or "trimestre" or "year" or "an") ? unit + 1
            : text.TimeAt(at) is { } time ? text.Place(time).Next
            : at;
    }

    /// <summary>"Let's aim for 500k revenue in Q1", "on vise 500 k€ de CA".</summary>
    private bool Aims(int noun) => text.Folded(noun) is "aim" or "aiming" or "shoot" or "vise" or "visons" or "vises" or "viser";

    /// <summary>"Should" of "should be 3 %" is no condition.</summary>
    private bool HasCondition()
    {
        for (var at = text.IndexOf(Condition); at >= 0; at = text.IndexOf(Condition, at + 1))
        {
            if (!text.Is(at, "should"))
                return true;
        }

        return false;
    }

    /// <summary>The "to", "=", "est de" before a value.</summary>
    private int Before(int at)
    {
        foreach (var sense in (CommandSense[])[CommandSense.Equals, To])
        {
            for (var back = 1; back <= 3; back++)
            {
                if (text.Find(at - back, sense)?.Next == at)
                    return at - back;
            }
        }

        return at;
    }

    private bool IsDate(int from, int next) => text.Times.Any(t => text.Place(t) is var place && place.From < next && from < place.Next);
}
