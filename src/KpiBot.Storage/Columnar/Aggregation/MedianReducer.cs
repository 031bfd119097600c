using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>The middle number of each group; between the two middle ones of an even count, halfway.</summary>
internal sealed class MedianReducer(RowNumbers numbers, Grouping grouping, Conversion? conversion)
    : RowByRowReducer(numbers, grouping, conversion)
{
    private readonly Dictionary<int, List<Int128>> values = [];

    public override FactGroups Finish() => new(Totals.ToGroups(MedianOf), MissingRates);

    protected override void Take(int key, Int128 value, int day)
    {
        if (!values.TryGetValue(key, out var list))
            values.Add(key, list = []);
        list.Add(value);
        Totals.Rows[key]++;
    }

    private decimal? MedianOf(int key)
    {
        if (!values.TryGetValue(key, out var list))
            return null;
        list.Sort();
        var upper = ExactDecimal.Of(list[list.Count / 2], Decimals);
        return list.Count % 2 == 1 ? upper : (ExactDecimal.Of(list[list.Count / 2 - 1], Decimals) + upper) / 2;
    }
}
