using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"CA HT et TTC", "taux de marge et de marque", "open and weighted pipeline": names that share a word, which is said once.</summary>
internal sealed class EllipticNames(VocabularyIndex vocabulary)
{
    public void Apply(Question question)
    {
        for (var at = 1; at + 1 < question.Segments.Count; at++)
        {
            if (!question.Segments[at].Is(Role.And))
                continue;
            var behind = question.At(at + 1)?.Stem is "de" or "d" or "du" or "the" or "le" or "la" ? at + 2 : at + 1;
            if (question.At(behind) is { } last && question.Segments[at - 1].Meanings is [Meaning.Kpi first, ..] && MayBePart(last) && Named(question.Segments[at - 1], last, isBehind: true) is { } second && second != first)
                last.Reread([second]);
            else if (question.At(at + 1)?.Meanings is [Meaning.Kpi whole, ..] && MayBePart(question.Segments[at - 1]) && Named(question.Segments[at + 1], question.Segments[at - 1], isBehind: false) is { } before && before != whole)
                question.Segments[at - 1].Reread([before]);
        }
    }

    private static bool MayBePart(Segment segment) => !segment.IsTaken && segment.NamesNothing && !segment.Stem.Contains(' ', StringComparison.Ordinal) && !segment.Is(Role.And);

    /// <summary>The name that begins or ends as the whole one does; null where there is none, or several are called so.</summary>
    private Meaning.Kpi? Named(Segment whole, Segment part, bool isBehind)
    {
        var words = whole.Stem.Split(' ');
        for (var shared = 1; shared < words.Length; shared++)
        {
            string[] name = isBehind ? [.. words[..^shared], part.Stem] : [part.Stem, .. words[shared..]];
            if (vocabulary.Phrases.Find(name) is [Meaning.Kpi only])
                return only;
        }

        return null;
    }
}
