using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Sums of numbers too large for 64 bits, and of converted amounts in very many groups.</summary>
internal sealed class WideSumReducer(RowNumbers numbers, Grouping grouping, Conversion? conversion, bool isAverage)
    : RowByRowReducer(numbers, grouping, conversion)
{
    public override FactGroups Finish() => new(Totals.ToGroups(Decimals, isAverage), MissingRates);

    protected override void Take(int key, Int128 value, int day)
    {
        Totals.Sums[key] += value;
        Totals.Rows[key]++;
    }
}
