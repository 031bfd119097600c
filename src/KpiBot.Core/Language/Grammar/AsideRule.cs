using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// What is said around a question and is no part of it: "sorry to bother you", "je prépare le codir de demain et il me
/// faudrait …", "many thanks, Claire". Its strange words are named in the answer, and change nothing.
/// </summary>
internal static class AsideRule
{
    private const int MostNamesInSignature = 2;

    private const int MostWordsOfSignature = 4;

    /// <summary>Two strange words by themselves, "(Atlantis stores)", may be a value.</summary>
    private const int FewestWords = 3;

    private static readonly HashSet<string> Subjects = new(StringComparer.Ordinal)
    {
        "i", "we", "you", "it", "that", "this", "he", "she", "they", "our", "nobody", "someone", "everyone", "let", "here",
        "ici", "je", "j", "on", "nous", "tu", "vous", "c", "ce", "il", "ils", "elle", "elles", "ca", "cela", "jsuis", "chuis", "notre", "nos", "personne", "quelqu", "t",
    };

    /// <summary>Who somebody tells about, where something follows that is asked.</summary>
    private static readonly HashSet<string> Tellers = new(StringComparer.Ordinal) { "i", "we", "he", "she", "they", "everyone", "nobody", "je", "j", "on", "nous", "il", "elle", "ils", "elles", "personne", "jsuis", "chuis" };

    /// <summary>Words that limit what a question is about, wherever they stand.</summary>
    private static readonly HashSet<string> Limits = new(StringComparer.Ordinal) { "only", "seulement", "uniquement", "exercice", "fiscal" };

    /// <summary>What makes a sentence of words that nobody knows, as they are stemmed.</summary>
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "is", "are", "was", "were", "has", "have", "had", "says", "say", "said", "thinks", "think", "looks", "look", "seem", "seems", "wa", "doe", "did", "does", "i", "ha",
        "est", "sont", "etait", "a", "ont", "dit", "disent", "pense", "croit", "semble", "trouve", "fait", "ai", "suis", "sui",
    };

    /// <returns>Their strange words.</returns>
    public static List<string> Apply(Question question)
    {
        var words = new AsideWords(question);
        var asides = new List<Clause>(Clause.Sentences(question).Where(s => IsApart(words, s)));
        var lastRequest = LastRequest(question);
        foreach (var clause in Clause.In(question))
        {
            if (!asides.Exists(a => a.Holds(clause.First)) && (Opened(words, clause) ?? LeadIn(words, clause, lastRequest) ?? BeforeQuestion(words, clause) ?? Signature(question, clause, asides)) is { } aside)
                asides.Add(aside);
            if (Reason(words, clause) is { } reason)
                asides.Add(reason);
        }

        if (asides.Count == 0 || !question.Segments.Index().Any(s => AsideWords.Asks(s.Item) && !asides.Exists(a => a.Holds(s.Index))))
            return [];
        var strange = new List<string>();
        foreach (var segment in asides.SelectMany(a => a.Segments(question)))
        {
            if (segment is { IsUnknown: true, Span.Length: > 1 })
                strange.Add(segment.Span.In(question.Text));
            segment.TakeAs(new Meaning.Function(Role.Noise));
        }

        return strange;
    }

    /// <summary>A sentence of its own that says nothing: "the country manager keeps asking me", "(j'ai raté la réunion de lundi)", "coffee in hand: …".</summary>
    private static bool IsApart(AsideWords words, Clause sentence)
    {
        var segments = sentence.Segments(words.Question).ToList();
        if (!segments.Exists(s => s.IsUnknown) || (!sentence.IsBeforeColon && segments.Exists(Demands)) || IsLimiting(segments) || !words.SayNothing(sentence))
            return false;
        return segments.Count >= FewestWords && (sentence.IsBracketed || sentence.IsBeforeColon || segments.Exists(IsSubject));
    }

    /// <summary>"Only", "je ne veux que les flurbs : …": it limits what follows.</summary>
    private static bool IsLimiting(List<Segment> segments) =>
        segments.Exists(s => Limits.Contains(s.Stem)) || (segments.Exists(s => s.Stem is "n" or "ne") && segments.Exists(s => s.Stem is "que" or "qu"));

    /// <summary>A clause that opens like an aside and says nothing: as far as the words that ask, where it holds such.</summary>
    private static Clause? Opened(AsideWords words, Clause clause)
    {
        var segments = words.Question.Segments;
        var first = clause.First;
        while (first < clause.Last && segments[first] is var greeting && greeting.Is(Role.Greeting) && !greeting.Is(Role.Aside))
            first++;
        if (!segments[first].Is(Role.Aside) && !(segments[first].Is(Role.Thanks) && words.Question.At(first + 1)?.Stem is not ("de" or "d")))
            return null;
        var request = first + 1;
        while (request <= clause.Last && !Demands(segments[request]))
            request++;
        return words.OrNull(new(first, request - 1));
    }

    /// <summary>"I know it's late but can you …", "mon directeur me demande …", "I've got a client meeting in an hour, what's …".</summary>
    private static Clause? LeadIn(AsideWords words, Clause clause, int lastRequest)
    {
        var segments = words.Question.Segments;
        var last = clause.First;
        while ((last < lastRequest || clause.Last < lastRequest) && last <= clause.Last && !Demands(segments[last]))
            last++;
        if (--last < clause.First || (last < clause.Last && !clause.Holds(lastRequest) && !segments[last + 1].Is(Role.AskedBy)))
            return null; // "I want flurbs, what is …"
        var lead = new Clause(clause.First, last);
        if (IsLimiting([.. lead.Segments(words.Question)]))
            return null;
        return (last < clause.Last && segments[last + 1].Is(Role.AskedBy)) || lead.Segments(words.Question).Any(s => IsSubject(s) || AsideWords.IsEvent(s)) ? words.OrNull(lead) : null;
    }

    /// <summary>"On a raté le train, CA d'hier ?", "I'm running late, orders yesterday": somebody does something that means nothing here, and the question follows behind the comma.</summary>
    private static Clause? BeforeQuestion(AsideWords words, Clause clause)
    {
        var segments = clause.Segments(words.Question).ToList();
        return segments.Count >= FewestWords && (Tellers.Contains(segments[0].Stem.Split(' ', 2)[0]) || Tells(words, clause, segments)) && segments.Exists(s => s.IsUnknown) && !segments.Exists(Demands) && !IsLimiting(segments)
            && clause.Last + 1 < words.Question.Segments.Count && !words.Question.Has(Role.Why)
            ? words.OrNull(clause)
            : null;
    }

    /// <summary>"Boss says something looks off, mind checking …": a sentence with a verb, right before the words that ask.</summary>
    private static bool Tells(AsideWords words, Clause clause, List<Segment> segments) =>
        words.Question.At(clause.Last + 1) is { } request && Demands(request) && !segments[0].Is(Role.In)
        && segments.Exists(s => Array.Exists(s.Stem.Split(' '), Verbs.Contains))
        && segments.Skip(1).All(s => !s.IsUnknown || !char.IsUpper(words.Question.Text[s.Span.Start])); // "everything about Atlantis looks strange"

    /// <summary>"… before he signs off the deck", "… parce que mon boss stresse": why it is asked, to the end of the clause.</summary>
    private static Clause? Reason(AsideWords words, Clause clause)
    {
        for (var at = clause.First + 1; at <= clause.Last; at++)
        {
            if (words.Question.Segments[at].Is(Role.Reason))
                return words.OrNull(new(at, clause.Last));
        }

        return null;
    }

    /// <summary>"Many thanks, Claire": a name at the very end, behind thanks or an aside.</summary>
    private static Clause? Signature(Question question, Clause clause, List<Clause> asides) =>
        clause.First > 0 && EndsText(question, clause) && clause.Last - clause.First < MostNamesInSignature
        && (question.Segments[clause.First - 1].Is(Role.Thanks) || asides is [.., var before] && before.Last == clause.First - 1)
        && clause.Segments(question).All(s => s.IsUnknown && char.IsUpper(question.Text[s.Span.Start]))
            ? clause with { Last = question.Segments.Count - 1 }
            : null;

    /// <summary>"Sophie", "Sophie, service comptable": nothing but who writes follows.</summary>
    private static bool EndsText(Question question, Clause clause) =>
        question.Segments.Count - clause.First is var left && (clause.Last == question.Segments.Count - 1 || (left <= MostWordsOfSignature && clause.First == clause.Last))
        && question.Segments.Skip(clause.Last + 1).All(s => s.IsUnknown);

    /// <summary>Where the question begins at the latest: at the last words that ask, or behind the last colon.</summary>
    private static int LastRequest(Question question)
    {
        for (var at = question.Segments.Count - 1; at > 0; at--)
        {
            var segment = question.Segments[at];
            if (Demands(segment) || question.Text.AsSpan(question.Segments[at - 1].Span.End..segment.Span.Start) is [':', _, ..] or [_, ':', _, ..])
                return at;
        }

        return 0;
    }

    private static bool Demands(Segment segment) => segment.Is(Role.Request) || segment.Is(Role.AskedBy);

    private static bool IsSubject(Segment segment) => segment.Is(Role.Mine) || Subjects.Contains(segment.Stem.Split(' ', 2)[0]);
}
