using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"This number is wrong", "ce chiffre est faux", "le CA de mars n'est pas bon", "false alarm".</summary>
internal sealed class DisputeCommand(CommandText text)
{
    public CommandDraft? Read()
    {
        if (text.IndexOf(FalseAlarm) is var alarm and >= 0)
        {
            text.Take(alarm, text.Find(alarm, FalseAlarm)!.Value.Next);
            return new(CommandKind.Dispute) { Referred = ReferenceKind.Alert, Demand = RestDemand.Nothing };
        }

        var wrong = text.IndexOf(Wrong);
        if (wrong < 0 || Asks() || text.IndexOf(Condition) >= 0)
            return null;
        var noun = text.IndexOf(AnswerNoun);
        var isPointing = noun >= 0 || Points();
        text.Take(wrong, text.Find(wrong, Wrong)!.Value.Next);
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && (text.Folded(at) is "n'" or "ne" or "i" or "think" or "crois" or "pense" or "semble" or "looks" or "seems" or "there" or "est" or "s'" or "must" or "tu" or "vous" or "y" or "clearly" or "completement" or "completely" or "totalement"
                || (noun >= 0 && at == noun)))
                text.Take(at, at + 1);
        }

        return new(CommandKind.Dispute) { Referred = ReferenceKind.Answer, Demand = isPointing ? RestDemand.Nothing : RestDemand.Kpi, AllowsKpi = true };
    }

    private bool Asks() => Enumerable.Range(0, text.Count).Any(at => text.Has(at, Question) || text.Is(at, "?"));

    private bool Points() => Enumerable.Range(0, text.Count).Any(at => text.Folded(at) is "this" or "that" or "it" or "ca" or "cela" or "ceci" or "c'" or "these" or "ce" or "ces" or "you" or "tu" or "vous");
}
