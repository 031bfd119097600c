using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"This number is wrong", "this is not what I have in Sage", "ce chiffre est faux", "le CA de mars n'est pas bon", "false alarm".</summary>
internal sealed class DisputeCommand(CommandText text)
{
    /// <summary>Of what a number is set against: whose books need no more to be named.</summary>
    private const int MostWords = 20;

    private static readonly string[] Says = ["says", "say", "said", "shows", "show", "has", "have", "gives", "reports", "donne", "donnent", "dit", "disent", "trouve", "trouvent", "affiche", "affichent", "indique", "indiquent"];

    public CommandDraft? Read()
    {
        if (text.IndexOf(FalseAlarm) is var alarm and >= 0)
        {
            text.Take(alarm, text.Find(alarm, FalseAlarm)!.Value.Next);
            return new(CommandKind.Dispute) { Referred = ReferenceKind.Alert, Demand = RestDemand.Nothing };
        }

        if ((Objection() ?? Statement()) is not { } objection || Asks(objection) || text.IndexOf(Condition) >= 0)
            return null;
        var noun = Noun();
        var isPointing = noun >= 0 || Points() || objection.Said < objection.Next;
        for (var at = objection.From; at < objection.Next; at++)
        {
            if ((at < objection.Said || !IsTime(at)) && !IsStrangeBetween(at, objection))
                text.Take(at, at + 1);
        }

        if (text.Folded(objection.Next) is "by" or "de" && text.IsNumber(objection.Next + 1))
        {
            var next = objection.Next + 2;
            text.Take(objection.Next, text.Touches(next) || text.Has(next, Percent) || text.Has(next, Money) || text.Has(next, Thousand) ? next + 1 : next); // "is off by 10k"
        }

        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && (text.Folded(at) is "n'" or "ne" or "i" or "think" or "crois" or "pense" or "semble" or "looks" or "seems" or "there" or "est" or "s'" or "must" or "tu" or "vous" or "y" or "clearly" or "parait" or "paraissent" or "sembles" or "your" or "ton" or "ta" or "votre" or "me" or "quite" or "un" or "peu" or "bit" or "clairement" or "completement" or "completely" or "totalement"
                || (noun >= 0 && at == noun)))
                text.Take(at, at + 1);
        }

        return new(CommandKind.Dispute) { Referred = ReferenceKind.Answer, Demand = isPointing ? RestDemand.Nothing : RestDemand.Kpi, AllowsKpi = true, Against = Against(objection.Said, objection.Next) };
    }

    /// <summary>Between the objection and the clause of whose number is right stands the noun, and nothing unknown.</summary>
    private bool IsStrangeBetween(int at, (int From, int Said, int Next) objection) =>
        text.Find(objection.From, Wrong) is { } wrong && at >= wrong.Next && at < objection.Said && text.IsWord(at) && !text.Has(at, AnswerNoun)
        && !text.Has(at, It) && !text.Has(at, Mine) && text.Folded(at) is not ("ce" or "ces" or "cette" or "cet" or "a" or "the" or "that" or "this" or "in" or "with" or "au" or "aux" or "de" or "du" or "des" or "avec" or "your" or "you");

    private string? Against(int from, int next) => from == next ? null : text.Text[text.Tokens[from].Span.Start..text.Tokens[next - 1].Span.End];

    /// <summary>"Ce chiffre", but not that of "chiffre d'affaires"; "this rate", but not that of "conversion rate".</summary>
    private int Noun()
    {
        var noun = text.IndexOf(AnswerNoun);
        while (noun >= 0 && IsPartOfName(noun))
            noun = text.IndexOf(AnswerNoun, noun + 1);
        return noun;
    }

    private bool IsPartOfName(int at) => text.Folded(at + 1) is "d'" or "de"
        || (text.Folded(at) is "rate" or "value" or "amount" or "percentage" && at > 0 && text.Folded(at - 1) is not ("this" or "that" or "the" or "your" or "these" or "those"));

    /// <summary>The words that object: from, up to what they say themselves, and up to the end of what they set against it ("I have in Sage").</summary>
    private (int From, int Said, int Next)? Objection()
    {
        if (text.IndexOf(Otherwise) is var other and >= 0)
        {
            var said = text.Find(other, Otherwise)!.Value.Next;
            var next = said;
            while (next < text.Count && text.Folded(next) is not ("," or ";" or "." or "!" or "?"))
                next++;
            return next - said > MostWords || Enumerable.Range(said, next - said).Any(IsAboutTheQuestion) ? null : (other, said, next);
        }

        return text.IndexOf(Wrong) is var wrong and >= 0 && text.Find(wrong, Wrong)!.Value.Next is var end ? OtherSource(wrong, end) ?? (wrong, end, end) : null;
    }

    /// <summary>"Sage says 120k, not 118k", "moi j'ai 120k dans Sage": another number, and whose.</summary>
    private (int From, int Said, int Next)? Statement()
    {
        if (text.Count > MostWords || text.Is(text.Count - 1, "?"))
            return null;
        var head = text.Head(0);
        var start = text.Folded(head) is "the" or "our" or "le" or "la" or "l'" or "notre" or "mon" or "ma" or "my" or "but" or "mais" or "moi" ? head + 1 : head;
        var verb = Enumerable.Range(start + 1, 3).FirstOrDefault(at => Says.Contains(text.Folded(at)) && text.IsNumber(at + 1));
        if (verb > 0 && text.IsWord(start) && !text.Has(start, Question) && text.Folded(start) is not ("i" or "we" or "you" or "it" or "that" or "who" or "on" or "je" or "tu"))
            return (head, head, text.Count);
        var own = text.Folded(start) switch
        {
            "i" or "we" when text.Folded(start + 1) is "get" or "have" or "see" or "find" or "got" or "count" => start + 2,
            "j'" when text.Is(start + 1, "ai") => start + 2,
            "je" when text.Folded(start + 1) is "trouve" or "vois" or "compte" => start + 2,
            _ => 0,
        };
        return own > 0 && text.IsNumber(own) && Enumerable.Range(own + 1, text.Count - own - 1).Any(at => text.Folded(at) is "in" or "from" or "dans" or "sur" or "chez" && text.IsWord(at + 1) && at + 3 >= text.Count)
            ? (head, head, text.Count)
            : null;
    }

    /// <summary>"…, our ERP says 412k", "…, la compta trouve autre chose": what the number is set against in a clause of its own.</summary>
    private (int From, int Said, int Next)? OtherSource(int wrong, int end)
    {
        var comma = end;
        while (comma < text.Count && !text.Is(comma, ","))
            comma++;
        var isPointed = comma == end || Enumerable.Range(end, comma - end).Any(at => text.Has(at, AnswerNoun) && !IsPartOfName(at));
        var isSaid = text.Count - comma <= MostWords && Enumerable.Range(comma, text.Count - comma).Any(at => Says.Contains(text.Folded(at)));
        return isPointed && isSaid && text.IndexOf(Question, comma) < 0 ? (wrong, comma + 1, text.Count) : null;
    }

    /// <summary>"Not what I asked for": the question was misread, the number may be right.</summary>
    private bool IsAboutTheQuestion(int at) =>
        text.Folded(at) is "asked" or "ask" or "meant" or "mean" or "wanted" or "want" or "need" or "demande" or "demandais" or "voulais" or "veux" or "voulu" or "cherche" or "cherchais";

    private bool IsTime(int at) => text.Times.Any(time => time.Span.Start <= text.Tokens[at].Span.Start && text.Tokens[at].Span.End <= time.Span.End);

    /// <summary>"This is not what I have" asks nothing, for all its "what".</summary>
    private bool Asks((int From, int Said, int Next) objection) =>
        Enumerable.Range(0, text.Count).Any(at => (at < objection.From || at >= objection.Next) && (text.Has(at, Question) || text.Is(at, "?")));

    private bool Points() => Enumerable.Range(0, text.Count).Any(at => text.Folded(at) is "this" or "that" or "it" or "ca" or "cela" or "ceci" or "c'" or "these" or "ce" or "ces" or "you" or "tu" or "vous");
}
