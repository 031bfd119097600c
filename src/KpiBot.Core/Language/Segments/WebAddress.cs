using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Segments;

/// <summary>Addresses of mail and of sites, whose parts are no names: the "fr" of "chef@acme.fr" is no France.</summary>
internal static class WebAddress
{
    private static readonly HashSet<string> Endings = new("com net org eu fr de it es be ch uk nl lu pt pl io co info biz app dev shop store".Split(' '), StringComparer.Ordinal);

    /// <summary>Where each begins among the words, and the word behind its last.</summary>
    public static IReadOnlyDictionary<int, int> In(string text, List<Word> words)
    {
        Dictionary<int, int>? found = null;
        for (var at = 0; at < words.Count; at++)
        {
            var next = at + 1;
            while (next < words.Count && Joins(text, words[next - 1], words[next]))
                next++;
            if (next > at + 1 && (text.AsSpan(words[at].Span.Start..words[next - 1].Span.End).Contains('@') || EndsAsSite(text, words, at, next)))
                (found ??= []).Add(at, next);
            at = next - 1;
        }

        return found ?? (IReadOnlyDictionary<int, int>)System.Collections.Immutable.ImmutableDictionary<int, int>.Empty;
    }

    private static bool Joins(string text, Word one, Word next) =>
        next.Span.Start == one.Span.End + 1 && text[one.Span.End] is '@' or '.' or '-' or '_' or '/' && !one.IsNumber && !next.IsNumber;

    /// <summary>"acme.fr", "www.acme.de": small letters, with a point before an ending that sites have.</summary>
    private static bool EndsAsSite(string text, List<Word> words, int first, int next)
    {
        var last = words[next - 1].Span;
        return text[last.Start - 1] == '.' && Endings.Contains(last.In(text)) && text.AsSpan(words[first].Span.Start..last.End).IndexOfAny("-_/") < 0 && words[first].Span.Length > 1;
    }
}
