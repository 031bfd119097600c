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

    private static readonly string[] Subjects = ["i", "we", "you", "it", "that", "this", "je", "j", "on", "nous", "tu", "vous", "c", "ce", "il", "elle", "ca", "cela", "jsuis", "chuis"];
    private static readonly Role[] HarmlessRoles =
        [Role.Noise, Role.Article, Role.Greeting, Role.Thanks, Role.Aside, Role.Mine, Role.In, Role.And, Role.Not, Role.Than, Role.Continues, Role.BeforeThat, Role.Person, Role.Same, Role.All];

    private static readonly string[] InPlaces = ["in", "en", "chez", "at"];

    /// <returns>Their strange words.</returns>
    public static List<string> Apply(Question question)
    {
        var asides = new List<Clause>();
        var lastRequest = LastRequest(question);
        foreach (var clause in Clause.In(question))
        {
            if ((Opened(question, clause) ?? LeadIn(question, clause, lastRequest) ?? Signature(question, clause, asides)) is { } aside)
                asides.Add(aside);
        }

        if (asides.Count == 0 || !question.Segments.Index().Any(s => Asks(s.Item) && !asides.Exists(a => a.Holds(s.Index))))
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

    /// <summary>A clause that opens like an aside and says nothing: as far as the words that ask, where it holds such.</summary>
    private static Clause? Opened(Question question, Clause clause)
    {
        var first = clause.First;
        while (first < clause.Last && question.Segments[first] is var greeting && greeting.Is(Role.Greeting) && !greeting.Is(Role.Aside))
            first++;
        var opening = question.Segments[first];
        if (!opening.Is(Role.Aside) && !(opening.Is(Role.Thanks) && question.At(first + 1)?.Stem is not ("de" or "d")))
            return null;
        var request = first + 1;
        while (request <= clause.Last && !Demands(question.Segments[request]))
            request++;
        return WithoutContent(question, new(first, request - 1));
    }

    /// <summary>"I know it's late but can you …", "mon directeur me demande …", "I've got a client meeting in an hour, what's …".</summary>
    private static Clause? LeadIn(Question question, Clause clause, int lastRequest)
    {
        var last = clause.First;
        while (last < lastRequest && last <= clause.Last && !Demands(question.Segments[last]))
            last++;
        if (--last < clause.First || (last < clause.Last && !clause.Holds(lastRequest)))
            return null; // "I want flurbs, what is …"
        var isSubject = question.At(last + 1)?.Is(Role.AskedBy) == true && last < clause.Last;
        for (var at = clause.First; at <= last; at++)
        {
            if (question.Segments[at].Stem is "n" or "ne" or "only" or "seulement" or "uniquement")
                return null; // "je ne veux que les flurbs : …" limits what follows
            isSubject |= Subjects.Contains(question.Segments[at].Stem.Split(' ', 2)[0]);
        }

        return isSubject ? WithoutContent(question, new(clause.First, last)) : null;
    }

    private static bool Demands(Segment segment) => segment.Is(Role.Request) || segment.Is(Role.AskedBy);

    /// <summary>"Many thanks, Claire": a name at the very end, behind thanks or an aside.</summary>
    private static Clause? Signature(Question question, Clause clause, List<Clause> asides) =>
        clause.First > 0 && clause.Last == question.Segments.Count - 1 && clause.Last - clause.First < MostNamesInSignature
        && (question.Segments[clause.First - 1].Is(Role.Thanks) || asides is [.., var before] && before.Last == clause.First - 1)
        && clause.Segments(question).TrueForAll(s => s.IsUnknown && char.IsUpper(question.Text[s.Span.Start]))
            ? clause
            : null;

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

    private static Clause? WithoutContent(Question question, Clause aside)
    {
        for (var at = aside.First; at <= aside.Last; at++)
        {
            if (!SaysNothing(question, at))
                return null;
        }

        return aside;
    }

    private static bool SaysNothing(Question question, int at)
    {
        var segment = question.Segments[at];
        if (segment.IsUnknown)
            return !char.IsUpper(question.Text[segment.Span.Start]) || at == 0 || question.At(at - 1) is not { } place || !InPlaces.Contains(place.Stem);
        if (segment.Is(Role.Except) || segment.Is(Role.By) || segment.Is(Role.Against) || segment.Is(Role.Including))
            return false;
        return HarmlessRoles.Any(segment.Is) || segment.Meanings is [Meaning.Number or Meaning.Time or Meaning.Unit or Meaning.Grained or Meaning.Dimension, ..]
            || segment.As<Meaning.Kpi>() is { Definition.Id: "meetings" }; // the one that the answer is wanted for
    }

    private static bool Asks(Segment segment) =>
        segment.Meanings is [Meaning.Kpi or Meaning.Ambiguous or Meaning.Dimension or Meaning.Member or Meaning.Rank or Meaning.Time or Meaning.Compared, ..]
        || segment.Is(Role.Selling) || segment.Is(Role.List) || segment.Is(Role.Help) || segment.Is(Role.Why);
}
