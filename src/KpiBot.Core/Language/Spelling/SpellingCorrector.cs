using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Spelling;

/// <summary>Puts slips right among the words that were not recognised; words that are known in any language stay as they are.</summary>
internal sealed class SpellingCorrector(VocabularyIndex vocabulary)
{
    /// <summary>Beyond this many strange words a text is not a question with slips in it.</summary>
    private const int MostLookedUp = 12;

    /// <summary>Replaces what it can in <paramref name="words"/> and says what it did.</summary>
    public List<(TextSpan Span, Correction Correction)> Correct(string text, List<Word> words, IReadOnlyList<Segment> segments)
    {
        var corrections = new List<(TextSpan, Correction)>();
        var lookedUp = 0;
        var segment = 0;
        for (var at = 0; at < words.Count && lookedUp < MostLookedUp; at++)
        {
            var word = words[at];
            while (segments[segment].Span.End < word.Span.End)
                segment++;
            if (word.IsNumber || Flag.Is(word.Key) || !IsStrange(word, segments[segment]))
                continue;
            lookedUp++;
            if ((vocabulary.Names.Meant(words, at) ?? Meant(word, vocabulary.Spelling.Near(word.Stem, word.Key.Length)) ?? AsPlural(word)) is not { } meant)
                continue;
            if (word.Stem.EndsWith(meant.Stem, StringComparison.Ordinal))
                continue; // "unqualified" is no slip of "qualified"
            words[at] = word with { Stem = meant.Stem, Key = meant.Key };
            corrections.Add((word.Span, new(word.Span.In(text), meant.AsWritten)));
        }

        return corrections;
    }

    /// <summary>"Nouvaux", cut as the plural of "nouval", is also that of "nouvau".</summary>
    private KnownWord? AsPlural(Word word) => word.Key.EndsWith("aux", StringComparison.Ordinal) ? Meant(word with { Stem = word.Key[..^1] }, vocabulary.Spelling.Near(word.Key[..^1], word.Key.Length)) : null;

    /// <summary>A slip as near to two words is left alone, unless both name the same, "reveneu", revenue or revenu, or one is likelier.</summary>
    private KnownWord? Meant(Word word, List<string> near)
    {
        if (near.Count == 0)
            return null;
        var meanings = vocabulary.Phrases.Find([near[0]]);
        foreach (var other in near.Skip(1))
        {
            if (meanings.Count == 0 || !meanings.SequenceEqual(vocabulary.Phrases.Find([other])))
                return Likelier(word, near);
        }

        return near.Select(stem => vocabulary.Spelling.AsWritten(stem, word.Key)).MinBy(known => known.Slips);
    }

    /// <summary>The one that sounds the same, or that is a name by itself: "spian" is Spain rather than the "span" of "life span".</summary>
    private KnownWord? Likelier(Word word, List<string> near)
    {
        if (near.FindAll(stem => SoundKey.Of(stem) == SoundKey.Of(word.Stem)) is [var sounding])
            return vocabulary.Spelling.AsWritten(sounding, word.Key);
        return near.FindAll(stem => vocabulary.Phrases.Find([stem]).Count > 0) is [var whole] ? vocabulary.Spelling.AsWritten(whole, word.Key) : null;
    }

    private bool IsStrange(Word word, Segment segment) =>
        segment.IsUnknown && segment.Span == word.Span && !vocabulary.Knows(word) && !LexiconIndex.Knows(word.Key);
}
