using System.Runtime.InteropServices;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Issues;

/// <summary>
/// Values that contain words or are spelt like them. Of many thousands of names only the few that share most letters are
/// compared letter by letter.
/// </summary>
internal sealed class NearestMembers
{
    /// <summary>Names longer or shorter than this beside the words are not compared letter by letter.</summary>
    private const int MostLettersApart = 4;

    /// <summary>Names that are compared letter by letter, and names that hold the words: more of either are no help.</summary>
    private const int MostCompared = 64;

    private readonly List<MemberName> members;
    private readonly LetterPairs[] pairs;
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);

    public NearestMembers(List<MemberName> members)
    {
        this.members = members;
        pairs = [.. members.Select(m => LetterPairs.Of(m.Folded))];
        for (var i = 0; i < members.Count; i++)
        {
            foreach (var word in members[i].Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _);
                holders ??= [];
                if (holders.Count < MostCompared && (holders.Count == 0 || holders[^1] != i))
                    holders.Add(i);
            }
        }
    }

    /// <summary>The nearest first; none where none is near.</summary>
    public IEnumerable<MemberName> To(string words)
    {
        var folded = TextFolding.Fold(words);
        return Holding(folded).Select(at => (Member: members[at], Likeness: 1.0))
            .Concat((folded.Length > NearestNames.LongestAbbreviation ? MostAlike(folded) : []).Select(at => (Member: members[at], Likeness: NearestNames.Letters(folded, members[at].Folded))))
            .Where(m => m.Likeness > 0)
            .OrderByDescending(m => m.Likeness) // a stable sort: else in the order of the vocabulary
            .Select(m => m.Member)
            .DistinctBy(m => (m.Dimension, m.Value));
    }

    /// <summary>"Léa" of "Léa Martin".</summary>
    private IEnumerable<int> Holding(string folded)
    {
        var first = folded.Split(' ', 2)[0];
        return folded.Length > 1 && byWord.TryGetValue(first, out var holders)
            ? holders.Where(at => WholeWords.Has(members[at].Folded, folded))
            : [];
    }

    private IEnumerable<int> MostAlike(string folded)
    {
        var sought = LetterPairs.Of(folded);
        var least = Math.Max(1, folded.Length / 4); // four in ten letters wrong leave a fifth of the pairs, and chance adds some
        var alike = new PriorityQueue<int, (int InCommon, int Place)>();
        for (var at = 0; at < pairs.Length; at++)
        {
            var inCommon = sought.InCommon(pairs[at]);
            if (inCommon < least || members[at].Folded.Length <= NearestNames.LongestAbbreviation || Math.Abs(members[at].Folded.Length - folded.Length) > MostLettersApart)
                continue;
            if (alike.Count < MostCompared)
                alike.Enqueue(at, (inCommon, -at));
            else
                alike.EnqueueDequeue(at, (inCommon, -at));
        }

        return alike.UnorderedItems.Select(item => item.Element).Order();
    }
}
