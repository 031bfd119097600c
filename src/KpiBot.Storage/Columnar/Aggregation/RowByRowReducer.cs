using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>For the aggregates that need every row's own number: converted, in 128 bits.</summary>
internal abstract class RowByRowReducer(RowNumbers numbers, Grouping grouping, Conversion? conversion) : Reducer
{
    private readonly UnconvertedAmounts? unconverted = conversion is null ? null : new(conversion, numbers.Decimals);
    private readonly int[] keys = new int[RowChunk.Capacity];
    private readonly int[] currencies = new int[RowChunk.Capacity];
    private readonly Int128[] values = new Int128[RowChunk.Capacity];

    public override bool NeedsDays => conversion is not null;

    protected GroupTotals Totals { get; } = new(grouping);

    protected int Decimals { get; } = numbers.Decimals + (conversion is null ? 0 : ColumnType.Rate.Decimals());

    protected IReadOnlyList<MissingRate> MissingRates => unconverted?.ToMissingRates() ?? [];

    public override void Add(RowChunk chunk)
    {
        grouping.MarkMet(chunk, keys, Totals);
        if (numbers.HasAbsent)
        {
            numbers.KeepPresent(chunk);
            grouping.Keys(chunk, keys);
        }
        numbers.ReadWide(chunk, values);
        conversion?.Codes.Append(chunk, currencies, radix: 0);
        var rates = conversion is null ? default : conversion.RatesOn(chunk.Day);
        for (var i = 0; i < chunk.Count; i++)
        {
            if (conversion is null)
                Take(keys[i], values[i], chunk.Day);
            else if (rates[currencies[i]] is var rate && rate != 0)
                Take(keys[i], Times(values[i], rate), chunk.Day);
            else
                unconverted!.Add(currencies[i], values[i], 1);
        }
    }

    /// <param name="value">Scaled by <see cref="Decimals"/>.</param>
    protected abstract void Take(int key, Int128 value, int day);

    private static Int128 Times(Int128 value, long rate) =>
        value >= long.MinValue && value <= long.MaxValue ? Math.BigMul((long)value, rate) : value * rate;
}
