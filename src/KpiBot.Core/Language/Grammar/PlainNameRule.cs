using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// KPIs that are asked for by what they measure: "what does a new customer cost us", "quelle part des affaires on a gagnée".
/// Only where all of it is said, and nothing that would make it another number.
/// </summary>
internal sealed class PlainNameRule(KpiCatalog catalog)
{
    /// <summary>A longer text is no question put in plain words.</summary>
    private const int MostWords = 40;

    private const int WordsToSubject = 4;

    private static readonly string[] Ours = ["we", "i", "on", "nous", "je", "j", "our", "us", "no", "notre", "marketing"];

    private static readonly string[] Negations = ["not", "t", "never", "no", "without", "pa", "jamai", "plu", "ne", "n", "non", "aucun", "aucune", "san", "havent", "hasnt", "dont", "doesnt", "didnt", "isnt", "arent", "longer", "unless"];

    /// <returns>Whether the question asks for a KPI in that way; its words are taken then.</returns>
    public bool Apply(Question question, Reading reading)
    {
        if (question.Segments.Count > MostWords)
            return false;
        var words = WordsOf(question);
        if (words.Count > MostWords)
            return false;
        foreach (var name in PlainWords.Among(words.Select(w => w.Stem)))
        {
            var kpi = catalog.Find(name.KpiId);
            if ((kpi is null && name.Nearest.Count == 0) || Places(question, words, name) is not { } places || !Fits(question, words, name, places))
                continue;
            foreach (var place in places.Concat(May(question, words, name, places)).Concat(Filling(question, words, places)))
                Take(question, words, place);
            foreach (var opening in question.Segments.Where(OpensPlainQuestion))
                opening.TakeAs(new Meaning.Function(Role.Noise));
            reading.NamesKpi = true;
            if (kpi is not null)
                reading.Kpis.Add(kpi);
            else
                AskBack(question, reading, words, places, name);
            return true;
        }

        return false;
    }

    /// <summary>"Cost per lead", "e-mails sent": a number that no KPI is.</summary>
    private void AskBack(Question question, Reading reading, List<(string Stem, int Segment)> words, List<(int From, int Next)> places, PlainName name)
    {
        List<TextSpan> said = [.. places.SelectMany(p => Enumerable.Range(p.From, p.Next - p.From)).Select(at => words[at].Segment).Distinct().Order().Select(at => question.Segments[at].Span)];
        TextSpan whole = new(said[0].Start, said[^1].End);
        reading.AskBack(() => new LanguageIssue.UnknownKpi(whole.In(question.Text),
            [.. name.Nearest.Select(catalog.Find).OfType<KpiDefinition>().Take(LanguageIssue.MostCandidates).Select(near => Rewriting.Replacing(question.Text, [question.WithMeasure(whole)], near.Name))]));
    }

    private static List<(string Stem, int Segment)> WordsOf(Question question) =>
        [.. question.Segments.Index().Where(s => !s.Item.IsTaken && s.Item.As<Meaning.Time>() is null).SelectMany(s => s.Item.Stem.Split(' ').Select(stem => (stem, s.Index)))];

    /// <summary>Where each of the notions stands, none twice; null where one is missing.</summary>
    private static List<(int From, int Next)>? Places(Question question, List<(string Stem, int Segment)> words, PlainName name)
    {
        var places = new List<(int From, int Next)>();
        foreach (var notion in name.Notions)
        {
            if (Find(question, words, notion, places) is not { } place)
                return null;
            places.Add(place);
        }

        return places;
    }

    private static (int From, int Next)? Find(Question question, List<(string Stem, int Segment)> words, Notion notion, List<(int From, int Next)> apart)
    {
        foreach (var phrase in notion.Phrases)
        {
            for (var at = 0; at + phrase.Length <= words.Count; at++)
            {
                var next = at + phrase.Length;
                if (Stands(words, at, phrase) && IsWhole(question, words, at, next) && !apart.Exists(p => p.From < next && at < p.Next))
                    return (at, next);
            }
        }

        return null;
    }

    private static bool Stands(List<(string Stem, int Segment)> words, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[at + i].Stem != phrase[i])
                return false;
        }

        return true;
    }

    /// <summary>"Customers" is no part of "returning customers"; of words that only lead up to others any part will do.</summary>
    private static bool IsWhole(Question question, List<(string Stem, int Segment)> words, int from, int next)
    {
        var (first, last) = (words[from].Segment, words[next - 1].Segment);
        var startsWithin = from > 0 && words[from - 1].Segment == first;
        var endsWithin = next < words.Count && words[next].Segment == last;
        return (!startsWithin || question.Segments[first].NamesNothing) && (!endsWithin || question.Segments[last].NamesNothing)
            && question.Segments[first].As<Meaning.Time>() is null;
    }

    private static bool Fits(Question question, List<(string Stem, int Segment)> words, PlainName name, List<(int From, int Next)> places)
    {
        var taken = places.Concat(May(question, words, name, places)).SelectMany(p => Enumerable.Range(p.From, p.Next - p.From)).ToHashSet();
        var segments = taken.Select(at => words[at].Segment).ToHashSet();
        if (!name.IsNegative && words.Exists(w => Negations.Contains(w.Stem)))
            return false;
        if (name.NotCounted && Find(question, words, PlainWords.Counting, []) is not null && !question.Has(Role.Percent))
            return false;
        if (name.NotOurs && Enumerable.Range(Math.Max(0, places[0].From - WordsToSubject), Math.Min(places[0].From, WordsToSubject)).Any(at => !taken.Contains(at) && Ours.Contains(words[at].Stem)))
            return false;
        if (question.Has(Role.Why) || question.Segments.Any(s => s.Is(Role.Defines) && !OpensPlainQuestion(s)))
            return false;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (segments.Contains(at) || segment.IsTaken || segment.IsFiller)
                continue;
            if (segment.Meanings is [Meaning.Kpi or Meaning.Ambiguous, ..] || segment.Is(Role.Comparative))
                return false; // another number
            if (segment.Meanings is [Meaning.Dimension, ..] && (name.IsShare || question.At(question.Before(at))?.Is(Role.By) != true))
                return false;
            if (name.IsShare && (segment.IsPlainMember || segment.As<Meaning.Rank>() is not null || segment.Is(Role.Origin) || segment.Is(Role.By)))
                return false;
        }

        return true;
    }

    /// <summary>"What does a new customer cost us" asks for no definition.</summary>
    private static bool OpensPlainQuestion(Segment segment) => segment.Stem is "what doe";

    private static IEnumerable<(int From, int Next)> May(Question question, List<(string Stem, int Segment)> words, PlainName name, List<(int From, int Next)> places)
    {
        foreach (var notion in name.May)
        {
            if (Find(question, words, notion, places) is { } place)
                yield return place;
        }
    }

    /// <summary>What is said beside the notions and means nothing there: "actually", "en moyenne", "once".</summary>
    private static List<(int From, int Next)> Filling(Question question, List<(string Stem, int Segment)> words, List<(int From, int Next)> places)
    {
        var filling = new List<(int From, int Next)>();
        foreach (var phrase in PlainWords.Filling.Phrases)
        {
            for (var at = 0; at + phrase.Length <= words.Count; at++)
            {
                var next = at + phrase.Length;
                if (Stands(words, at, phrase) && IsWhole(question, words, at, next) && !places.Concat(filling).Any(p => p.From < next && at < p.Next)
                    && Enumerable.Range(at, phrase.Length).All(i => question.Segments[words[i].Segment].NamesNothing))
                    filling.Add((at, next));
            }
        }

        return filling;
    }

    private static void Take(Question question, List<(string Stem, int Segment)> words, (int From, int Next) place)
    {
        for (var at = place.From; at < place.Next; at++)
            question.Segments[words[at].Segment].TakeAs(new Meaning.Function(Role.Noise));
    }
}
