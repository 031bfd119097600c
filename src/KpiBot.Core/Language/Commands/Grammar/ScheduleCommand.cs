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
        if (isRun || IsAboutOneThereIs(head))
            return null;
        if (text.Find(head, Post) is { } post && !IsNounOnly(head, post.Next))
            return Read(head, post.Next, mayBeGrain: false);
        if (Created(head) is { } created)
            return Read(head, created, mayBeGrain: false);
        if ((text.Find(head, Send) ?? text.Find(head, Notify)) is { } send && (text.Times.Any(IsHabit) || clock.UnsayableRhythm is not null))
            return Read(head, send.Next, mayBeGrain: false);
        return null;
    }

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
        return (text.Folded(from - 1) is "a" or "an" && text.Has(next, PostNoun)) || (text.Has(from - 1, PostNoun) && text.Folded(from - 2) is "un" or "une");
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
        return text.Has(head, ActAlone) || (references.Noun(head + 1) is { } noun && noun.From > head && text.IndexOf(Now, noun.Next) >= 0);
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

    /// <summary>"Digest", "report", "envoi": what it is, which a post is anyway.</summary>
    private void TakeNouns()
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsTaken(at) && (text.Find(at, Digest) ?? text.Find(at, PostNoun)) is { } noun)
                text.Take(at, noun.Next);
        }
    }
}
