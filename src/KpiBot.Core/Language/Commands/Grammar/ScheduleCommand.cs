using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Post revenue here every weekday at 9", "envoie-moi le CA chaque matin", "daily digest of leads at 8:30", "tous les lundis à 9h le CA".</summary>
internal sealed class ScheduleCommand(CommandText text, DestinationGrammar destinations, ReferenceGrammar references, ClockGrammar clock)
{
    private const int MostWordsToNoun = 6;

    /// <summary>By a verb: "post", "send me … every Monday", "create a weekly digest".</summary>
    public CommandDraft? ReadVerb(int head)
    {
        if (text.TimeAt(head) is { Recurrence: not null } first && text.Head(text.Place(first).Next) is var verb && verb < text.Count)
            head = verb; // "every Monday at 9 post revenue here"
        if (clock.UnsayableRhythm is { } rhythm && rhythm.From == head && text.Head(rhythm.Next) is var behind && behind < text.Count)
            head = behind;
        var isRun = text.FindAll(head, Act).Any(a => a.Value == (int)CommandKind.RunNow) && IsRunNow(head);
        if (isRun || IsAboutOneThereIs(head) || IsResumed(head))
            return null;
        if (!text.Times.Any(IsHabit) && clock.UnsayableRhythm is null && Once(head) is { } single)
            return single;
        if (Subscribed(head) is { } named)
            return Read(head, named, mayBeGrain: false);
        if (text.Find(head, Post) is { } post && !IsNounOnly(head, post.Next))
            return Read(head, post.Next, mayBeGrain: false);
        if (Created(head) is { } created)
            return Read(head, created, mayBeGrain: false);
        if ((text.Find(head, Send) ?? text.Find(head, Notify)) is { } send && (text.Times.Any(IsHabit) || clock.UnsayableRhythm is not null))
            return Read(head, send.Next, mayBeGrain: false);
        return null;
    }

    /// <summary>"Send me revenue tomorrow at 9", "rappelle-moi le CA demain"; null where it is to be sent again and again, or now.</summary>
    private CommandDraft? Once(int head)
    {
        if ((text.Find(head, Post) ?? text.Find(head, Send)) is not { } verb || IsNounOnly(head, verb.Next))
            return null;
        var reminds = text.Folded(head) is "remind" or "rappelle" or "rappeler" or "rappelez";
        if (new OnceGrammar(text, clock).Find(verb.Next, needsHour: !reminds) is not { } once)
            return IsForAnHour(head, verb.Next) ? Read(head, verb.Next, mayBeGrain: false) : null;
        if (!HasContent(verb.Next, once.From, once.Next, isPronounEnough: !reminds))
            return null;
        text.Take(once.From, once.Next);
        var draft = Read(head, verb.Next, mayBeGrain: false);
        (draft.Once, draft.OnceWords, draft.At) = (once.When, text.Span(once.From, once.Next), null);
        return draft;
    }

    /// <summary>"Envoie-moi le CA à 17h": at an hour, but it is not said on which days.</summary>
    private bool IsForAnHour(int head, int from)
    {
        if (text.Folded(head) is "show" or "get" or "give" or "tell" or "see" or "have" or "montre" or "affiche" or "donne" or "avoir" or "mets" or "mettre" or "fais" or "faire" or "sors" || text.Times.Any(t => t.Recurrence is not null) || references.Noun(from) is not null)
            return false;
        for (var at = from; at < text.Count; at++)
        {
            if (clock.Hour(at) is { } hour && hour.Next > at + 1 && !IsInPeriod(at) && text.IsEnd(hour.Next))
                return true;
        }

        return false;
    }

    /// <summary>Whether anything is named that could be sent: "remind me tomorrow" is about what there is.</summary>
    private bool HasContent(int from, int onceFrom, int onceNext, bool isPronounEnough)
    {
        if (isPronounEnough && text.Has(text.Skip(from, "-"), It) && text.Skip(from, "-") < onceFrom)
            return true; // "envoie-le ce soir à 20h"
        for (var at = from; at < text.Count; at++)
        {
            if ((at >= onceFrom && at < onceNext) || !text.IsWord(at) || text.Has(at, Me) || text.Has(at, Polite) || text.Has(at, DestinationWord))
                continue;
            if (isPronounEnough || !((text.Has(at, It) && !text.IsRevenue(at)) || text.Has(at, AlertNoun) || text.Folded(at) is "of" or "about" or "on" or "des" or "for" or "again" or "later"))
                return true;
        }

        return false;
    }

    /// <summary>"Abonne #ventes au pipe": where the verb ends; of "abonnés" nobody is subscribed to anything.</summary>
    private int? Subscribed(int head) =>
        text.Folded(head) is "abonne" or "abonner" or "abonnez" or "inscris" or "inscrire" && destinations.End(head + 1) is not null ? head + 1 : null;

    /// <summary>"Start sending the report again": there was one.</summary>
    private bool IsResumed(int head) =>
        text.FindAll(head, Act).Any(a => a.Value == (int)CommandKind.Resume && text.Find(head, Post)?.Next == a.Next)
        && Enumerable.Range(head, text.Count - head).Any(at => text.Folded(at) is "again" or "anew" or "nouveau");

    /// <summary>Without a verb: by an hour, by a part of the day, or by the noun "digest".</summary>
    public CommandDraft? ReadHabit()
    {
        var hasHourApart = new Lazy<bool>(HasHourApart);
        var isPost = text.Times.Any(t => t.Recurrence is { } again && (ClockGrammar.HasHour(again) || clock.HasPartOfDay(t) || (!clock.IsAdjective(t) && !clock.IsCutOfPeriod(t) && hasHourApart.Value)));
        var digest = text.IndexOf(Digest);
        var isDigest = digest >= 0 && text.Times.Any(t => t.Recurrence is not null);
        var isReport = !isPost && !isDigest && text.Times.Any(clock.IsAdjective) && text.IndexOf(PostNoun) >= 0 && hasHourApart.Value; // "monthly revenue report on the 3rd at 10am"
        if (!isPost && !isDigest && !isReport)
            return null;
        return Read(0, 0, mayBeGrain: isPost && !isDigest);
    }

    /// <summary>"On the last working day of the month, 5pm".</summary>
    private bool HasHourApart()
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (clock.Hour(at) is not null && !IsInPeriod(at))
                return true;
        }

        return false;
    }

    private bool IsInPeriod(int at)
    {
        var start = text.Tokens[at].Span.Start;
        return text.Times.Any(t => t.Recurrence is null && t.Span.Start <= start && start < t.Span.End);
    }

    private CommandDraft Read(int head, int verbEnd, bool mayBeGrain)
    {
        var draft = new CommandDraft(CommandKind.Schedule);
        text.Take(head, verbEnd);
        new PostTerms(text, clock).Take(draft);
        destinations.Take(draft, head, verbEnd);
        clock.TakeRecurrences(draft, mayBeGrain);
        TakeNouns();
        if (!references.Take(draft, verbEnd))
            draft.Scope = ReferenceScope.One;
        var next = verbEnd;
        while (next < text.Count && text.IsTaken(next))
            next++;
        draft.InsertAt = next > 0 ? text.Tokens[next - 1].Span.End : 0;
        return draft;
    }

    /// <summary>A recurrence that says when, and is no grain of a series.</summary>
    private bool IsHabit(PeriodMatch match) =>
        match.Recurrence is not null && !clock.IsCutOfPeriod(match) && (!clock.IsAdjective(match) || IsAtEnd(match) || DescribesPost(match) || text.IndexOf(Digest) >= 0);

    /// <summary>"A daily report of leads", "un rapport quotidien"; "the daily report" is one that there is.</summary>
    private bool DescribesPost(PeriodMatch match)
    {
        var (from, next) = text.Place(match);
        return (text.Folded(from - 1) is "a" or "an" && (text.Has(next, PostNoun) || text.Folded(next) is "update" or "status")) || (text.Has(from - 1, PostNoun) && text.Folded(from - 2) is "un" or "une");
    }

    private bool IsAtEnd(PeriodMatch match)
    {
        var next = text.Place(match).Next;
        return (text.IsEnd(next) && text.Folded(next - 1) is "daily" or "weekly" or "monthly" or "quarterly" or "hourly" or "quotidiennement" or "mensuellement" or "hebdomadairement") || clock.Hour(next) is not null;
    }

    /// <summary>"Post it now", "envoie le post CA maintenant".</summary>
    private bool IsRunNow(int head)
    {
        if (text.Times.Any(t => t.Recurrence is not null))
            return false;
        return text.FindAll(head, ActAlone).Any(a => !(text.Folded(a.Next - 1) is "le" or "la" or "les" && text.IsWord(a.Next))) || (references.Noun(head + 1) is { } noun && noun.From > head && text.IndexOf(Now, noun.Next) >= 0);
    }

    /// <summary>"Mets l'envoi du CA tous les jours à 8h", "set my report to every Monday": verbs that change what there is.</summary>
    private bool IsAboutOneThereIs(int head)
    {
        if (!text.FindAll(head, Act).Any(a => a.Value == (int)CommandKind.Change) || text.Has(head, Post))
            return false;
        var article = head + 1;
        var isDefinite = text.Folded(article) is "the" or "le" or "la" or "l'" || text.Has(article, Mine);
        return isDefinite && (text.Has(article + 1, PostNoun) || text.Has(article + 1, AlertNoun));
    }

    /// <summary>"Schedule" and "post" are nouns too: "schedules".</summary>
    private bool IsNounOnly(int head, int verbEnd) => text.IsEnd(verbEnd) && text.Has(head, PostNoun);

    /// <summary>"Create a daily digest of leads", "mets en place un envoi hebdo": where the verb ends.</summary>
    private int? Created(int head)
    {
        if (text.Find(head, Create) is not { } create)
            return null;
        var next = text.Skip(text.Skip(text.Skip(create.Next, "-"), Me), "-");
        var hasArticle = text.Folded(next) is "a" or "an" or "une" or "un" or "new" or "nouveau" or "nouvel";
        for (var at = next; at < text.Count && at <= next + (hasArticle ? MostWordsToNoun : 0); at++)
        {
            var isDigest = text.Has(at, Digest);
            if ((isDigest || text.Has(at, PostNoun)) && (text.Times.Any(t => t.Recurrence is not null) || ((isDigest || at <= next + 1) && !IsAskedOnce(head))))
                return create.Next;
        }

        return null;
    }

    /// <summary>"Give me a summary of October", "fais-moi un rapport": a number now, where nothing says how often.</summary>
    private bool IsAskedOnce(int head) => text.Has(head, Send) || text.Folded(head) is "give" or "make" or "have" or "fais" or "faites" or "fait" or "donne" or "donnez" or "faire";

    /// <summary>"Digest", "report", "envoi": what it is, which a post is anyway; and "posted" of "have it posted here".</summary>
    private void TakeNouns()
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && text.Folded(at) is "posted" or "sent" or "shared" or "delivered" or "published" or "poste" or "postes" or "envoye" or "envoyes" or "envoyee" or "envoyees" or "publie" or "publies" or "update" or "status")
                text.Take(at, at + 1);
            if (!text.IsTaken(at) && (text.Find(at, Digest) ?? text.Find(at, PostNoun)) is { } noun)
                text.Take(at, noun.Next);
        }
    }
}
