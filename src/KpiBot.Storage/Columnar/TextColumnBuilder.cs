using KpiBot.Storage.Columnar.Segments;

namespace KpiBot.Storage.Columnar;

/// <summary>Merges the dictionaries of segments into one; values that only dead rows had do not get in.</summary>
internal sealed class TextColumnBuilder(string name, int rows)
{
    private readonly Dictionary<string, int> codeOf = [];
    private readonly List<string?> values = [null];
    private readonly int[] codes = new int[rows];

    public void Add(SegmentColumn.Texts cells, ReadOnlySpan<int> live, int offset)
    {
        var translated = new int[cells.Values.Count + 1];
        var target = codes.AsSpan(offset, live.Length);
        for (var i = 0; i < target.Length; i++)
        {
            var code = cells.Codes[live[i]];
            if (code == TextColumn.AbsentCode)
                continue;
            if (translated[code] == 0)
                translated[code] = Intern(cells.Values[code - 1]);
            target[i] = translated[code];
        }
    }

    public TextColumn Build(int[]? order)
    {
        var ordered = order is null ? codes : Array.ConvertAll(order, row => codes[row]);
        return new(name, values, codeOf, Codes.Of(ordered, values.Count - 1));
    }

    public SegmentColumn.Texts ToCells() => new(name, [.. values.Skip(1).OfType<string>()], codes);

    private int Intern(string value)
    {
        if (!codeOf.TryGetValue(value, out var code))
        {
            codeOf.Add(value, code = values.Count);
            values.Add(value);
        }
        return code;
    }
}
