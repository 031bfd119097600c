using System.Buffers;
using System.Globalization;
using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Segments;

/// <summary>
/// Cuts a question into the longest runs that mean something, left to right. A name or function phrase covers a time
/// expression whole or stays out of it.
/// </summary>
internal sealed class Segmenter(VocabularyIndex vocabulary)
{
    /// <summary>Of country codes and the like.</summary>
    private const int CodeLength = 3;

    public List<Segment> Cut(string text, List<Word> words, IReadOnlyList<PeriodMatch> times)
    {
        var segments = new List<Segment>(words.Count);
        Span<bool> mayEndAt = words.Count < 256 ? stackalloc bool[words.Count + 1] : new bool[words.Count + 1];
        mayEndAt.Fill(true);
        var timeEnds = TimeEnds(words, times, mayEndAt);
        var isAllUpper = IsUpper(text);
        var addresses = WebAddress.In(text, words);
        var at = 0;
        while (at < words.Count)
        {
            if (addresses.TryGetValue(at, out var end))
            {
                segments.Add(new(new(words[at].Span.Start, words[end - 1].Span.End), Stem(words, at, end - at), []));
                at = end;
                continue;
            }

            var function = LexiconIndex.Phrases.Longest(words, at, stemmed: false, mayEndAt);
            var name = Name(text, words, at, mayEndAt);
            var time = timeEnds.TryGetValue(at, out var found) ? found : default;
            var length = Math.Max(1, Math.Max(function.Length, Math.Max(name.Length, time.Length)));

            var meanings = new List<Meaning>(2);
            if (function.Length == length)
                meanings.AddRange(function.Meanings);
            if (time.Length == length)
                meanings.Insert(meanings is [Meaning.Grained or Meaning.Compared, ..] ? 1 : 0, new Meaning.Time(time.Match));
            if (name.Length == length)
                Insert(meanings, name.Meanings, mayBeCode: !isAllUpper && IsUpper(words[at].Span.In(text)), words[at]);
            if (meanings.Count == 0 && words[at].IsNumber && int.TryParse(words[at].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                meanings.Add(new Meaning.Number(number));

            var span = new TextSpan(words[at].Span.Start, words[at + length - 1].Span.End);
            segments.Add(new(span, Stem(words, at, length), meanings));
            at += length;
        }

        return segments;
    }

    private static readonly SearchValues<char> Dividing = SearchValues.Create("/+,;|");

    /// <summary>"Leads/source", "sessions + site conversion rate" are two names; only what the data call so has such a sign in its name.</summary>
    private (int Length, IReadOnlyList<Meaning> Meanings) Name(string text, List<Word> words, int at, ReadOnlySpan<bool> mayEndAt)
    {
        var name = vocabulary.Phrases.Longest(words, at, stemmed: true, mayEndAt);
        if (name.Length < 2 || name.Meanings is [Meaning.Member, ..])
            return name;
        for (var next = at + 1; next < at + name.Length; next++)
        {
            if (text.AsSpan(words[next - 1].Span.End..words[next].Span.Start).ContainsAny(Dividing))
                return vocabulary.Phrases.Longest(words.GetRange(at, next - at), 0, stemmed: true, mayEndAt[at..]);
        }

        return name;
    }

    /// <summary>
    /// KPIs and dimensions win over function words, function words over values: "it" is a word before it is a country. A value
    /// in capitals wins where it is short: "DE", "IT".
    /// </summary>
    private static void Insert(List<Meaning> meanings, IReadOnlyList<Meaning> names, bool mayBeCode, Word word)
    {
        var isValue = names.All(n => n is Meaning.Member);
        var isCode = word.Span.Length is 2 or 3 && mayBeCode;
        if (isValue && !isCode && meanings.Count > 0 && word.Key.Length <= CodeLength)
            return; // "de" is Germany in capitals alone
        if (meanings.Count == 0 || (meanings[0] is not Meaning.Time && (!isValue || isCode)))
            meanings.InsertRange(0, names);
        else
            meanings.AddRange(names);
    }

    private static Dictionary<int, (int Length, PeriodMatch Match)> TimeEnds(List<Word> words, IReadOnlyList<PeriodMatch> times, Span<bool> mayEndAt)
    {
        var ends = new Dictionary<int, (int, PeriodMatch)>(times.Count);
        var at = 0;
        foreach (var time in times)
        {
            while (at < words.Count && words[at].Span.Start < time.Span.Start)
                at++;
            var first = at;
            while (at < words.Count && words[at].Span.End <= time.Span.End)
                at++;
            if (at == first)
                continue;
            ends.Add(first, (at - first, time));
            mayEndAt[(first + 1)..at].Clear();
        }

        return ends;
    }

    private static string Stem(List<Word> words, int from, int length) =>
        length == 1 ? words[from].Stem : string.Join(' ', words.Skip(from).Take(length).Select(w => w.Stem));

    private static bool IsUpper(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
