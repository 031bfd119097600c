using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Threads;

/// <summary>A reply that picks one of the ways on that KpiBot offered: by its words, its question or its number.</summary>
internal static class PendingReply
{
    private static readonly string[][] Ordinals =
    [
        ["1", "first", "1st", "one", "premier", "premiere", "1er", "1ere", "un"],
        ["2", "second", "2nd", "two", "deuxieme", "2e", "2eme", "seconde", "deux"],
        ["3", "third", "3rd", "three", "troisieme", "3e", "3eme", "trois"],
        ["4", "fourth", "4th", "four", "quatrieme", "4e", "4eme", "quatre"],
    ];

    private static readonly string[] AroundOrdinals =
        ["the", "one", "option", "number", "choice", "please", "pls", "i", "mean", "meant", "want", "le", "la", "l", "les", "du", "de", "je", "veux", "numero", "choix", "svp", "stp", "celui", "celle", "plutot", "alors", "then"];

    /// <returns>Null where nothing was picked.</returns>
    public static Picked? Find(string text, Offer offer)
    {
        var place = Place(text, offer.Ways) is var exact and >= 0 ? exact : offer.Issue is LanguageIssue.AmbiguousValue ambiguous ? PlaceOfDimension(text, ambiguous) : -1;
        if (place < 0)
            return null;
        var picked = new Picked(offer.Ways[place].Query.In(offer.Language), null, []);
        return offer.Issue switch
        {
            LanguageIssue.AmbiguousKpi kpi => picked with { Choice = kpi.Meanings[place], ReadAs = [new(kpi.Words, kpi.Choices[place].Label)] },
            LanguageIssue.AmbiguousValue value => picked with { Choice = value.Meanings[place], ReadAs = [new(value.Words, value.Choices[place].Label)] },
            _ => picked,
        };
    }

    private static int Place(string text, IReadOnlyList<Candidate> candidates)
    {
        var words = Words(text);
        if (words.Count == 0)
            return -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            var (label, query) = candidates[i];
            if (IsSame(label.English) || IsSame(label.French) || IsSame(query.English) || IsSame(query.French))
                return i;
        }

        if (words.Count == 2 && words[1] is "last" or "dernier" or "derniere" && words[0] is "the" or "le" or "la")
            return candidates.Count - 1;
        var told = words.Count == 1 ? words : words.Where(w => !AroundOrdinals.Contains(w)).ToList();
        var ordinal = told is [var only] ? Array.FindIndex(Ordinals, names => names.Contains(only)) : -1;
        return ordinal < candidates.Count ? ordinal : -1;

        bool IsSame(string offered) => Words(offered) is var own && (own.SequenceEqual(words) || Bare(own).SequenceEqual(Bare(words)));
    }

    /// <summary>"La source", where "source LinkedIn" is offered.</summary>
    private static int PlaceOfDimension(string text, LanguageIssue.AmbiguousValue ambiguous)
    {
        var (told, value) = (Bare(Words(text)).ToList(), Words(ambiguous.Words).Count);
        return told.Count == 0 ? -1 : ambiguous.Choices.ToList().FindIndex(c =>
            Words(c.Label.English).SkipLast(value).SequenceEqual(told) || Words(c.Label.French).SkipLast(value).SequenceEqual(told));
    }

    private static IEnumerable<string> Bare(List<string> words) => words.Where(w => !AroundOrdinals.Contains(w));

    /// <summary>What a reply picked.</summary>
    /// <param name="Choice">What it says about an ambiguous word; null where none was asked about.</param>
    public sealed record Picked(string Question, Choice? Choice, IReadOnlyList<ReadAs> ReadAs);

    private static List<string> Words(string text) => [.. PhraseWords.Of(Tokenizer.Tokenize(text.Length > IntentParser.MostCharacters ? "" : text)).Select(w => w.Key)];
}
