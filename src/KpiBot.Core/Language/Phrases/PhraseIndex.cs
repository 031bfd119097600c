using System.Runtime.InteropServices;

namespace KpiBot.Core.Language.Phrases;

/// <summary>
/// Phrases and what each means, found word by word. One flat table of edges instead of a dictionary for every node, so that
/// 50,000 names stay small; a look-up costs one hash for every word of the phrase.
/// </summary>
internal sealed class PhraseIndex<T>
{
    private const int Root = 0;

    private readonly Dictionary<string, int> wordIds = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> edges = [];
    private readonly List<List<T>?> meanings = [null];

    public bool Knows(string word) => wordIds.ContainsKey(word);

    public void Add(IEnumerable<string> words, T meaning)
    {
        var node = Root;
        foreach (var word in words)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(wordIds, word, out var known);
            if (!known)
                id = wordIds.Count;
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(edges, Edge(node, id), out var exists);
            if (!exists)
            {
                next = meanings.Count;
                meanings.Add(null);
            }

            node = next;
        }

        if (node == Root)
            return;
        var here = meanings[node] ??= [];
        if (!here.Contains(meaning))
            here.Add(meaning);
    }

    /// <summary>The longest phrase that begins at <paramref name="from"/> and ends where a phrase may end.</summary>
    public (int Length, IReadOnlyList<T> Meanings) Longest(IReadOnlyList<Word> words, int from, bool stemmed, ReadOnlySpan<bool> mayEndAt)
    {
        var node = Root;
        var (length, found) = (0, (IReadOnlyList<T>)[]);
        for (var at = from; at < words.Count; at++)
        {
            if (!wordIds.TryGetValue(stemmed ? words[at].Stem : words[at].Key, out var id) || !edges.TryGetValue(Edge(node, id), out node))
                break;
            if (meanings[node] is { } here && mayEndAt[at + 1])
                (length, found) = (at + 1 - from, here);
        }

        return (length, found);
    }

    /// <summary>What exactly these words mean; empty where they are no phrase.</summary>
    public IReadOnlyList<T> Find(ReadOnlySpan<string> words)
    {
        var node = Root;
        foreach (var word in words)
        {
            if (!wordIds.TryGetValue(word, out var id) || !edges.TryGetValue(Edge(node, id), out node))
                return [];
        }

        return meanings[node] ?? (IReadOnlyList<T>)[];
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
