using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>
/// Sums in 64 bits, carried over to 128 before they could overflow, and where amounts are converted whenever the rate changes:
/// so that a rate is multiplied once a day and group, not once a row.
/// </summary>
internal sealed class SumReducer : Reducer
{
    /// <summary>More subtotals than this cost more to carry over day by day than converting row by row.</summary>
    private const int MostConvertedSubtotals = 1024;

    private readonly RowNumbers numbers;
    private readonly Grouping grouping;
    private readonly Conversion? conversion;
    private readonly UnconvertedAmounts? unconverted;
    private readonly bool isAverage;
    private readonly GroupTotals totals;
    private readonly int currencies;
    private readonly long mostRows;
    private readonly int[] keys = new int[RowChunk.Capacity];
    private readonly long[] buffer = new long[RowChunk.Capacity];
    private Subtotal[] even = [];
    private Subtotal[] odd = [];
    private long pendingRows;
    private int pendingDay;

    public SumReducer(RowNumbers numbers, Grouping grouping, Conversion? conversion, bool isAverage)
    {
        this.numbers = numbers;
        this.grouping = grouping;
        this.conversion = conversion;
        this.isAverage = isAverage;
        totals = new(grouping);
        currencies = conversion?.CurrencyCount ?? 1;
        unconverted = conversion is null ? null : new(conversion, numbers.Decimals);
        mostRows = (long)(long.MaxValue / Int128.Max(numbers.LargestSize, 1));
    }

    public override bool NeedsDays => conversion is not null;

    public static bool CanHold(RowNumbers numbers, Grouping grouping, Conversion? conversion) =>
        numbers.LargestSize <= long.MaxValue
        && (conversion is null || (long?)grouping.Places * conversion.CurrencyCount <= MostConvertedSubtotals);

    public override void Add(RowChunk chunk)
    {
        if (numbers.HasAbsent)
        {
            grouping.MarkMet(chunk, keys, totals);
            numbers.KeepPresent(chunk);
        }
        if (conversion is not null && chunk.Day != pendingDay)
        {
            CarryOver();
            pendingDay = chunk.Day;
        }
        var groups = grouping.Keys(chunk, keys);
        totals.Hold(groups);
        conversion?.Codes.Append(chunk, keys, currencies);
        if (even.Length < groups * currencies)
        {
            Array.Resize(ref even, totals.Rows.Length * currencies);
            Array.Resize(ref odd, totals.Rows.Length * currencies);
        }
        Add(keys, numbers.Read(chunk, buffer));
    }

    public override FactGroups Finish()
    {
        CarryOver();
        var decimals = numbers.Decimals + (conversion is null ? 0 : ColumnType.Rate.Decimals());
        return new(totals.ToGroups(decimals, isAverage), unconverted?.ToMissingRates() ?? []);
    }

    private void Add(ReadOnlySpan<int> keys, ReadOnlySpan<long> values)
    {
        while (!values.IsEmpty)
        {
            if (pendingRows == mostRows)
                CarryOver();
            var count = (int)Math.Min(values.Length, mostRows - pendingRows);
            Subtotal.Add(even, odd, keys[..count], values[..count]);
            pendingRows += count;
            keys = keys[count..];
            values = values[count..];
        }
    }

    private void CarryOver()
    {
        if (pendingRows == 0)
            return;
        var rates = conversion is null ? default : conversion.RatesOn(pendingDay);
        for (var place = 0; place < even.Length; place++)
        {
            var (sum, rows) = (even[place].Sum + odd[place].Sum, even[place].Rows + odd[place].Rows);
            if (rows == 0)
                continue;
            var (key, currency) = conversion is null ? (place, 0) : Math.DivRem(place, currencies);
            if (conversion is null)
                totals.Sums[key] += sum;
            else if (rates[currency] != 0)
                totals.Sums[key] += Math.BigMul(sum, rates[currency]);
            else
                unconverted!.Add(currency, sum, rows);
            totals.Met[key] = true;
            totals.Rows[key] += conversion is null || rates[currency] != 0 ? rows : 0;
            even[place] = odd[place] = default;
        }
        pendingRows = 0;
    }
}
