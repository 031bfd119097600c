using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Amounts kept out of an aggregate for want of a rate, by currency.</summary>
internal sealed class UnconvertedAmounts(Conversion conversion, int decimals)
{
    private readonly Int128[] amounts = new Int128[conversion.CurrencyCount];
    private readonly long[] rows = new long[conversion.CurrencyCount];

    public void Add(int currency, Int128 amount, long count)
    {
        amounts[currency] += amount;
        rows[currency] += count;
    }

    public IReadOnlyList<MissingRate> ToMissingRates()
    {
        var missing = new List<MissingRate>();
        for (var code = 0; code < rows.Length; code++)
        {
            if (rows[code] > 0)
                missing.Add(new(conversion.NameOf(code), ExactDecimal.Of(amounts[code], decimals), rows[code]));
        }
        return missing;
    }
}
