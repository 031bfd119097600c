using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// KPIs whose name stands apart in the question: "who closed the most deals" has the words of "deals closed", "combien de
/// visites hier sur le site" those of "visites du site". One of the parts is a verb, or a word that means nothing by itself.
/// </summary>
internal sealed class SeparatedNames(VocabularyIndex vocabulary)
{
    /// <summary>Beyond this many loose words a text is not a question with a name in it.</summary>
    private const int MostLooseWords = 8;

    private static readonly string[] ToCome = ["to", "should", "could", "might", "may", "must", "can", "doit", "doivent", "peut", "peut on", "point", "point sur", "about to"];

    private static readonly string[] InfinitiveEndings = ["er", "re", "ir"];

    public void Apply(Question question)
    {
        var loose = Enumerable.Range(0, question.Segments.Count).Where(at => IsLoose(question.Segments[at]) && !IsCommand(question, at)).Take(MostLooseWords + 1).ToList();
        if (loose.Count is 0 or > MostLooseWords)
            return;
        var first = question.Segments.FirstOrDefault(s => s.Meanings is [Meaning.Kpi, ..]);
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (IsNoun(question, at) && loose.Exists(verb => verb != at && !FiltersAnother(first, question.Segments[at], question.Segments[verb]) && TakeTogether(question, question.Segments[at], question.Segments[verb])))
                return;
        }
    }

    /// <summary>"CA clients allemands nouveaux": the new ones among the customers of another KPI.</summary>
    private static bool FiltersAnother(Segment? first, Segment noun, Segment value) =>
        value.IsPlainMember && noun.Meanings is [Meaning.Dimension, ..] && first is { Meanings: [Meaning.Kpi named, ..] } && first.Span.Start < noun.Span.Start
        && value.Meanings.OfType<Meaning.Member>().Any(m => named.Definition.Dimensions.Contains(m.DimensionId));

    private static bool IsLoose(Segment segment) =>
        segment.IsUnknown || segment.IsPlainMember || segment.Is(Role.Percent) || (segment.NamesNothing && LexiconIndex.FormsOf(LastWord(segment)).Count > 0);

    /// <summary>"Book a meeting" asks for no number.</summary>
    private static bool IsCommand(Question question, int at) =>
        question.Before(at) < 0 && LexiconIndex.FormsOf(question.Segments[at].Stem).Count > 0 && question.At(at + 1)?.IsFiller == true;

    /// <summary>"Win" of "did we win".</summary>
    private static string LastWord(Segment segment) => segment.Stem[(segment.Stem.LastIndexOf(' ') + 1)..];

    private static bool IsNoun(Question question, int at)
    {
        var segment = question.Segments[at];
        return segment.IsUnknown || segment.Meanings[0] is Meaning.Kpi or Meaning.Ambiguous
            || (segment.Meanings[0] is Meaning.Dimension && question.At(question.Before(at))?.Is(Role.By) != true);
    }

    private bool TakeTogether(Question question, Segment noun, Segment other)
    {
        if (Named(noun, other) is not { } kpi || !MayJoin(noun, other, kpi) || IsNegated(question, noun, other) || IsToCome(question, noun, other) || IsMeanCount(question, noun, other, kpi))
            return false;
        if (noun.As<Meaning.Kpi>() is not null && IsBesideAmount(question, other))
            other.Reread([new Meaning.Kpi(kpi)]); // "ventes en valeur et en volume": both
        else
            Join(noun, other, kpi);
        return true;
    }

    private static void Join(Segment noun, Segment other, KpiDefinition kpi)
    {
        noun.Reread([new Meaning.Kpi(kpi)]);
        other.IsTaken = true;
    }

    private static bool IsBesideAmount(Question question, Segment other)
    {
        var before = question.Segments.TakeWhile(s => s != other).ToList();
        var and = before.FindLastIndex(s => s.Is(Role.And));
        return and > 0 && before.Count - and <= 2 && before[and - 1].Is(Role.Amount);
    }

    /// <summary>"Daily average of orders" is how many on a day, and no order's value.</summary>
    private static bool IsMeanCount(Question question, Segment noun, Segment other, KpiDefinition named) =>
        named.Unit == KpiUnit.Money && other.Stem is ("average" or "avg" or "mean" or "moyenne" or "moyen")
        && noun.As<Meaning.Kpi>()?.Definition.Unit == KpiUnit.Count && question.Segments.Any(s => s.As<Meaning.Grained>() is not null);

    /// <summary>"Deals not won", "leads non qualifiés": the word between turns the name round.</summary>
    private static bool IsNegated(Question question, Segment noun, Segment other)
    {
        var isBehind = noun.Span.Start < other.Span.Start;
        return question.Segments.Any(s => s.Is(Role.Not) && s.Span.End <= other.Span.Start
            && ((isBehind && s.Span.Start >= noun.Span.End) || other.Span.Start - s.Span.End <= 1));
    }

    /// <summary>"Affaires à signer", "deals we should close", "deals about to close": not done yet.</summary>
    private static bool IsToCome(Question question, Segment noun, Segment other)
    {
        if (noun.Span.Start > other.Span.Start)
            return false;
        var between = question.Segments.SkipWhile(s => s != noun).Skip(1).TakeWhile(s => s != other).Take(MostLooseWords).ToList();
        return between.Exists(s => ToCome.Contains(s.Stem))
            || (between is [.., { Stem: "a" }] && InfinitiveEndings.Any(LastWord(other).EndsWith));
    }

    /// <summary>A value belongs to a name only where the KPI could not be filtered by it anyway, or where the noun alone says nothing.</summary>
    private static bool MayJoin(Segment noun, Segment other, KpiDefinition kpi) =>
        noun.As<Meaning.Kpi>() is not { } named
        || !other.IsPlainMember
        || (named.Definition == kpi && !other.Meanings.OfType<Meaning.Member>().Any(m => kpi.Dimensions.Contains(m.DimensionId)));

    private KpiDefinition? Named(Segment noun, Segment other)
    {
        var words = noun.Stem.Split(' ');
        foreach (var form in LexiconIndex.FormsOf(LastWord(other)).Prepend(LastWord(other)).Prepend(other.Stem))
        {
            var part = form.Split(' ');
            if ((OnlyKpi([.. words, .. part]) ?? OnlyKpi([.. part, .. words])) is { } kpi)
                return kpi;
        }

        return null;
    }

    private KpiDefinition? OnlyKpi(string[] words) => vocabulary.Phrases.Find(words) is [Meaning.Kpi only] ? only.Definition : null;
}
