using KpiBot.Core.Language.Periods;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>
/// "The daily revenue report: make it 8am", "l'alerte CAC, je m'en occupe", "my Monday report should go out at 10": what a
/// command is about stands before what is to be done with it.
/// </summary>
internal sealed class ObjectFirstCommand(CommandText text, ActCommand acts, ReferenceGrammar references)
{
    private const int MostWordsToNoun = 6;
    private const int MostWordsToVerb = 6;

    /// <summary>"The CAC alert: seen", "l'alerte CAC était une fausse alerte".</summary>
    public CommandDraft? ReadDone(int head) => Read(head, (at, kind) => Said(at, kind) is { } said ? acts.About(head, at, said.Value, said.Next) : null);

    /// <summary>"The daily revenue report: make it 8am", "l'alerte CAC, 150 au lieu de 120".</summary>
    public CommandDraft? ReadChange(int head) => Read(head, (at, _) => Becomes(at) is { } next ? acts.ChangeAbout(head, at, next) : null);

    private CommandDraft? Read(int head, Func<int, ReferenceKind, CommandDraft?> read)
    {
        if (references.Noun(head) is not { } noun || noun.From > head + MostWordsToNoun || !IsNamed(head, noun.From, noun.Kind))
            return null;
        for (var at = noun.Next; at < text.Count && at <= noun.Next + MostWordsToVerb; at++)
        {
            if (read(at, noun.Kind) is { } draft)
                return draft;
            if (text.Has(at, Condition) || text.Has(at, CommandSense.Level) || text.Has(at, Question))
                return null;
        }

        return null;
    }

    /// <summary>"The …", "my …", "alert 3 …": one that there is; not "the post of last week is nice".</summary>
    private bool IsNamed(int head, int noun, ReferenceKind kind) =>
        text.Folded(head) is "the" or "this" or "that" or "le" or "la" or "l'" or "les" or "ce" or "cet" or "cette" or "these" or "those"
        || text.Has(head, Mine)
        || (kind == ReferenceKind.Alert && (noun == head || (text.IsWord(head) && !text.Has(head, ListWord) && !text.Has(head, Act) && !text.Has(head, Create))));

    /// <summary>What is to be done with it: "seen", "pause it", "you can stop it".</summary>
    private Found<CommandKind>? Said(int at, ReferenceKind referred)
    {
        var start = text.PastSigns(at);
        foreach (var (sense, ends) in ((CommandSense, bool)[])[(Done, true), (ActAlone, true), (Act, false)])
        {
            foreach (var act in text.FindAll(start, sense))
            {
                var past = ends ? act.Next : text.Find(text.Skip(act.Next, "-"), It)?.Next ?? 0;
                var kind = (CommandKind)act.Value;
                if (past > 0 && kind != CommandKind.Change && (kind is not (CommandKind.Acknowledge or CommandKind.Dispute) || referred == ReferenceKind.Alert) && (text.IsEnd(past) || text.IsPunctuation(past) || !ends || acts.IsAlone(past)))
                    return new(kind, past);
            }
        }

        var it = text.Find(text.Skip(start + 1, "-"), It);
        return it is { } pronoun && text.Folded(start) is "mets" or "mettez" or "passe" or "remets" or "put" or "turn" or "switch" or "set" && text.Find(pronoun.Next, Particle) is { } particle
            ? new((CommandKind)particle.Value, particle.Next) // "mets-la en veille"
            : null;
    }

    /// <summary>"Make it", "should go out", ":", "plutôt": where the change begins; null where none does.</summary>
    private int? Becomes(int at)
    {
        var start = text.PastSigns(at);
        if (text.FindAll(start, Act).Any(a => a.Value == (int)CommandKind.Change) && text.Find(text.Skip(start + 1, "-"), It) is { } it)
            return it.Next;
        if (text.Find(start, Due) is { } due)
            return due.Next;
        return start > at && text.Folded(at) is ":" or "," or "-" ? start
            : text.Has(at, Instead) ? text.Find(at, Instead)!.Value.Next
            : null;
    }
}
