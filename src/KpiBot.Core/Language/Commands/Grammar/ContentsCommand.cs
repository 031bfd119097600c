using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Add AOV to the daily revenue report", "enlève les leads du récap du matin": what a post that there is shows.</summary>
internal sealed class ContentsCommand(CommandText text, DestinationGrammar destinations, ReferenceGrammar references)
{
    public CommandDraft? Read(int head)
    {
        var isRemoval = text.Folded(head) is "remove" or "drop" or "take" or "cut" or "delete" or "enleve" or "enlever" or "enlevez" or "retire" or "retirer" or "retirez" or "supprime" or "supprimer" or "sors" or "vire";
        if (!isRemoval && text.Folded(head) is not ("add" or "include" or "put" or "ajoute" or "ajouter" or "ajoutez" or "rajoute" or "rajouter" or "rajoutez" or "inclus" or "inclure" or "incluez" or "mets" or "mettre" or "mettez"))
            return null;
        if (references.Noun(head + 1) is not { Kind: ReferenceKind.Post } noun || Joint(head + 1, noun.From, isRemoval) is not { } joint || !HasContents(head + 1, joint.At))
            return null;
        var draft = new CommandDraft(CommandKind.Change) { ContentsEnd = text.Tokens[joint.At].Span.Start, IsRemoval = isRemoval, InsertAt = text.Tokens[head].Span.End };
        text.Take(head, head + 1);
        if (!isRemoval && destinations.End(head + 1) is { } place && place == joint.At)
        {
            destinations.Take(draft, head, head + 1); // "add #sales to the revenue report"
            draft.KeepsDestinations = true;
        }

        text.Take(joint.At, joint.Next);
        references.Take(draft, joint.Next, isPronounEnough: false);
        return draft;
    }

    /// <summary>The "to the" before the noun: of several the last, and no post that is yet to be made ("to a daily report").</summary>
    private (int At, int Next)? Joint(int from, int noun, bool isRemoval)
    {
        for (var at = noun - 1; at > from; at--)
        {
            if (text.Folded(at) is "a" or "an" or "une" or "un" && !text.Is(at + 1, "l'") && !text.Is(at + 1, "la") && !text.Has(at + 1, Mine) && text.Folded(at + 1) is not ("cet" or "ce" or "ces" or "cette"))
                return null;
            var isJoint = isRemoval
                ? text.Folded(at) is "from" or "off" or "du" or "des" || (text.Folded(at) is "de" or "d'" && IsDefinite(at + 1)) || (text.Is(at, "of") && text.Is(at - 1, "out"))
                : text.Folded(at) is "au" or "aux" || (text.Folded(at) is "to" or "in" or "into" or "on" or "onto" or "a" or "dans" or "sur" && IsDefinite(at + 1));
            if (isJoint)
                return (text.Is(at - 1, "out") ? at - 1 : at, at + 1);
        }

        return null;
    }

    private bool IsDefinite(int at) => text.Folded(at) is "the" or "this" or "that" or "le" or "la" or "l'" or "les" or "ce" or "cet" or "cette" or "ces" || text.Has(at, Mine);

    /// <summary>"Remove me from the digest" takes nothing out of it.</summary>
    private bool HasContents(int from, int next) =>
        Enumerable.Range(from, Math.Max(next - from, 0)).Any(at => text.IsWord(at) && !text.Has(at, Me) && !text.Has(at, It) && !text.Has(at, All) && text.Folded(at) is not ("the" or "les" or "le" or "la" or "us" or "out"));
}
