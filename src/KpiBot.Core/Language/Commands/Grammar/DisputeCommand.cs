using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"This number is wrong", "ce chiffre est faux", "le CA de mars n'est pas bon", "false alarm".</summary>
internal sealed class DisputeCommand(CommandText text)
{
    private const int MostWordsOfSystem = 3;

    public CommandDraft? Read()
    {
        if (text.IndexOf(FalseAlarm) is var alarm and >= 0)
        {
            text.Take(alarm, text.Find(alarm, FalseAlarm)!.Value.Next);
            return new(CommandKind.Dispute) { Referred = ReferenceKind.Alert, Demand = RestDemand.Nothing };
        }

        var mismatch = text.IndexOf(Mismatch);
        var wrong = mismatch >= 0 ? mismatch : text.IndexOf(Wrong);
        if (wrong < 0 || (mismatch < 0 ? Asks() : text.Has(0, Question)) || text.IndexOf(Condition) >= 0)
            return null;
        var noun = text.IndexOf(AnswerNoun);
        var isPointing = noun >= 0 || Points();
        var next = text.Find(wrong, mismatch >= 0 ? Mismatch : Wrong)!.Value.Next;
        text.Take(wrong, mismatch >= 0 ? PastSystem(next) : next);
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && (text.Folded(at) is "n'" or "ne" or "i" or "think" or "crois" or "pense" or "semble" or "looks" or "seems" or "there" or "est" or "s'" or "must" or "tu" or "vous" or "y" or "clearly" or "parait" or "paraissent" or "sembles" or "me" or "quite" or "un" or "peu" or "bit" or "clairement" or "completement" or "completely" or "totalement"
                || (noun >= 0 && at == noun)))
                text.Take(at, at + 1);
        }

        return new(CommandKind.Dispute) { Referred = ReferenceKind.Answer, Demand = isPointing ? RestDemand.Nothing : RestDemand.Kpi, AllowsKpi = true };
    }

    /// <summary>"In Sage", "à Salesforce", "with our CRM": where the other number stands.</summary>
    private int PastSystem(int at)
    {
        var start = text.Folded(at) is "in" or "with" or "from" or "on" or "to" or "dans" or "avec" or "sur" or "a" or "au" or "chez" or "en" or "de" ? at + 1 : at;
        start = text.Folded(start) is "the" or "our" or "my" or "le" or "la" or "l'" or "notre" or "mon" or "les" ? start + 1 : start;
        var next = start;
        while (next < text.Count && next < start + MostWordsOfSystem && text.IsWord(next) && text.TimeAt(next) is null)
            next++;
        return text.IsEnd(next) && next > start ? next : at;
    }

    private bool Asks() => Enumerable.Range(0, text.Count).Any(at => text.Has(at, Question) || text.Is(at, "?"));

    private bool Points() => Enumerable.Range(0, text.Count).Any(at => text.Folded(at) is "this" or "that" or "it" or "ca" or "cela" or "ceci" or "c'" or "these" or "ce" or "ces" or "you" or "tu" or "vous");
}
