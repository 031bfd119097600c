using KpiBot.Core.Language.Periods;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Here", "in #sales", "to @alice", "à l'équipe commerciale", "by e-mail", "sur Slack": where it goes.</summary>
internal sealed class DestinationGrammar(CommandText text)
{
    /// <summary>Every destination of the text, taken out of it.</summary>
    /// <param name="verbStart">Where the command's verb starts: "abonne-moi à" has its "me" inside.</param>
    /// <param name="verbEnd">Where the command's verb ends: "me" right behind it is a destination.</param>
    public void Take(CommandDraft draft, int verbStart, int verbEnd)
    {
        var platform = TakePlatform();
        TakeMe(draft, verbStart, verbEnd);
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsTaken(at) || At(at) is not { } found)
                continue;
            var start = at;
            while (start > 0 && !text.IsTaken(start - 1) && text.Find(start - 1, DestinationWord)?.Next == start)
                start--;
            if (text.Folded(start - 1) is "and" or "et" or "," && draft.Destinations.Count > 0)
                start--;
            text.Take(start, found.Next);
            Add(draft, found.Value is Destination.Channel channel ? channel with { On = platform } : found.Value);
            at = found.Next - 1;
        }

        if (platform is { } chat && draft.Destinations.TrueForAll(d => d is Destination.Me))
        {
            draft.Destinations.Clear();
            draft.Destinations.Add(new Destination.Me(chat));
        }
    }

    /// <summary>Where the name of a place that stands there ends; null where none does.</summary>
    public int? End(int at) => At(at)?.Next;

    /// <summary>Takes places that tell which post is meant: "which reports go to #sales", "arrête de poster le CA ici".</summary>
    public void Describe(CommandDraft draft, int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at) || At(at) is not { } found)
                continue;
            var start = at;
            while (start > from && !text.IsTaken(start - 1) && text.Find(start - 1, DestinationWord)?.Next == start)
                start--;
            draft.Described.Add(text.Span(at, found.Next));
            text.Take(start, found.Next);
            at = found.Next - 1;
        }
    }

    /// <summary>"Tell me", "envoie-moi", "m'envoyer", "nous alerter".</summary>
    private void TakeMe(CommandDraft draft, int verbStart, int verbEnd)
    {
        if (Enumerable.Range(verbStart, Math.Max(verbEnd - verbStart, 0)).Any(at => text.Folded(at) is "me" or "moi" or "us" or "nous" or "m'"))
        {
            draft.Destinations.Add(new Destination.Me());
            return;
        }

        var behind = text.Skip(verbEnd, "-");
        var pastPronoun = text.Find(behind, It) is { } it ? text.Skip(it.Next, "-") : behind; // "send it to me", "envoie-le-moi"
        var me = text.Find(behind, Me) is { } found ? (From: verbEnd, found.Next)
            : pastPronoun > behind && text.Find(pastPronoun, Me) is { } late ? (From: pastPronoun, late.Next)
            : verbEnd > 1 && text.Folded(verbEnd - 2) is "m'" or "me" or "nous" ? (From: verbEnd - 2, Next: verbEnd - 1)
            : (From: 0, Next: 0);
        if (me.Next == 0)
            return;
        text.Take(me.From, me.Next);
        if (text.Folded(me.Next - 1) is "that")
            draft.Pronoun = text.Span(me.Next - 1, me.Next);
        draft.Destinations.Add(new Destination.Me());
    }

    private ChatPlatform? TakePlatform()
    {
        var at = text.IndexOf(OnPlatform);
        if (at < 0)
            return null;
        var found = text.Find(at, OnPlatform)!.Value;
        text.Take(at, found.Next);
        return (ChatPlatform)found.Value;
    }

    private Found<Destination>? At(int at) =>
        Named(at) ?? Email(at) ?? Spoken(at, Here, new Destination.Here()) ?? Spoken(at, ByEmail, new Destination.MyEmail())
        ?? Spoken(at, Privately, new Destination.Me()) ?? Team(at) ?? ChannelNamed(at);

    private Found<Destination>? Spoken(int at, CommandSense sense, Destination destination) =>
        text.Find(at, sense) is { } found ? new(destination, found.Next) : null;

    /// <summary>"#sales-france", "@alice.martin".</summary>
    private Found<Destination>? Named(int at)
    {
        if (text.Folded(at) is not ("#" or "@") || !text.Touches(at + 1) || !text.IsWord(at + 1))
            return null;
        var next = PastName(at + 1);
        var name = text.Text[text.Tokens[at + 1].Span.Start..text.Tokens[next - 1].Span.End];
        return new(text.Is(at, "#") ? new Destination.Channel(name) : new Destination.Person(name), next);
    }

    private Found<Destination>? Email(int at)
    {
        if (!text.IsWord(at) || (at > 0 && text.Touches(at) && text.Folded(at - 1) is "." or "-" or "_"))
            return null;
        var next = PastName(at);
        if (!text.Is(next, "@") || !text.Touches(next) || !text.Touches(next + 1) || !text.IsWord(next + 1))
            return null;
        var end = PastName(next + 1);
        return new(new Destination.Email(text.Text[text.Tokens[at].Span.Start..text.Tokens[end - 1].Span.End]), end);
    }

    /// <summary>Letters, digits and the signs inside a name, as long as they touch.</summary>
    private int PastName(int at)
    {
        var next = at + 1;
        while (next < text.Count && text.Touches(next))
        {
            if (text.IsWord(next) || text.IsNumber(next))
                next++;
            else if (text.Folded(next) is "-" or "_" or "." && text.Touches(next + 1) && (text.IsWord(next + 1) || text.IsNumber(next + 1)))
                next += 2;
            else
                break;
        }

        return next;
    }

    /// <summary>"The sales team", "l'équipe commerciale", "the team".</summary>
    private Found<Destination>? Team(int at)
    {
        if (!text.Has(at - 1, DestinationWord))
            return null;
        if (text.Find(at, CommandSense.Team) is { } noun)
        {
            var isBare = text.Folded(at) is not ("equipe" or "team" or "service" or "groupe" or "group");
            var adjective = !isBare && text.Folded(at) is "equipe" or "service" or "groupe" && IsTeamName(noun.Next) ? noun.Next : -1;
            if (adjective >= 0)
                return new(new Destination.Team(text.Tokens[adjective].Text), adjective + 1);
            return new(new Destination.Team(isBare ? text.Text[text.Tokens[at].Span.Start..text.Tokens[noun.Next - 1].Span.End] : null), noun.Next);
        }

        return text.IsWord(at) && text.Find(at + 1, CommandSense.Team) is { } behind && text.Folded(at) is not ("the" or "our" or "l'" or "notre" or "le" or "la")
            && text.Folded(at - 1) is "the" or "our" or "to" or "with"
            ? new(new Destination.Team(text.Tokens[at].Text), behind.Next)
            : null;
    }

    private bool IsTeamName(int at) =>
        text.IsWord(at) && !text.Has(at, Condition) && !text.Has(at, DestinationWord) && !text.IsTaken(at) && text.TimeAt(at) is null && !text.Has(at, Mine) && !text.Has(at, All);

    /// <summary>"The sales channel", "le canal ventes".</summary>
    private Found<Destination>? ChannelNamed(int at)
    {
        if (text.Find(at, CommandSense.Channel) is { } noun && text.Folded(at) is "canal" or "salon" or "chaine" && text.Folded(at - 1) is "le" or "la" && IsTeamName(noun.Next))
            return new(new Destination.Channel(text.Tokens[noun.Next].Text), noun.Next + 1);
        return text.IsWord(at) && text.Folded(at - 1) is "the" && text.Folded(at - 2) is "in" or "to" or "on" && text.Folded(at + 1) is "channel" or "room"
            ? new(new Destination.Channel(text.Tokens[at].Text), at + 2)
            : null;
    }

    private static void Add(CommandDraft draft, Destination destination)
    {
        if (!draft.Destinations.Contains(destination))
            draft.Destinations.Add(destination);
    }
}
