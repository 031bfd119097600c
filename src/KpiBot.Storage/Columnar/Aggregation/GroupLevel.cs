using System.Runtime.InteropServices;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>One dimension of a composite group key.</summary>
internal abstract class GroupLevel(TextColumn column)
{
    protected TextColumn Column => column;

    /// <summary>Makes the keys so far, all below <paramref name="count"/>, into keys that tell this dimension's values apart too.</summary>
    /// <returns>What the new keys are below.</returns>
    public abstract int Append(RowChunk chunk, Span<int> keys, int count);

    /// <summary>The key before this dimension was appended, and the dimension's value.</summary>
    public abstract (int Key, string? Member) Split(int key);

    internal sealed class Placed(TextColumn column) : GroupLevel(column)
    {
        public override int Append(RowChunk chunk, Span<int> keys, int count)
        {
            Column.Codes.Append(chunk, keys, Column.Values.Count);
            return count * Column.Values.Count;
        }

        public override (int Key, string? Member) Split(int key) =>
            (key / Column.Values.Count, Column.Values[key % Column.Values.Count]);
    }

    internal sealed class Sparse(TextColumn column) : GroupLevel(column)
    {
        private readonly Dictionary<(int Key, int Code), int> numbers = [];
        private readonly List<(int Key, int Code)> pairs = [];
        private readonly int[] codes = new int[RowChunk.Capacity];

        public override int Append(RowChunk chunk, Span<int> keys, int count)
        {
            Column.Codes.Append(chunk, codes, radix: 0);
            for (var i = 0; i < chunk.Count; i++)
            {
                var pair = (keys[i], codes[i]);
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, pair, out var isKnown);
                if (!isKnown)
                {
                    number = pairs.Count;
                    pairs.Add(pair);
                }
                keys[i] = number;
            }
            return pairs.Count;
        }

        public override (int Key, string? Member) Split(int key) => (pairs[key].Key, Column.Values[pairs[key].Code]);
    }
}
