namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Converts a table's amounts to one currency, day by day. Rows without a currency are in that currency already.</summary>
internal sealed class Conversion
{
    private readonly TextColumn currencies;
    private readonly string target;
    private readonly RateBook book;
    private readonly long[] rates;
    private int day = int.MinValue;

    private Conversion(TextColumn currencies, string target, RateBook book)
    {
        this.currencies = currencies;
        this.target = target;
        this.book = book;
        rates = new long[currencies.Values.Count];
    }

    /// <summary>Null where every row is in the target currency.</summary>
    public static Conversion? For(FactTable table, string target, RateBook book)
    {
        if (table.Find("currency") is not TextColumn currencies || currencies.Members.All(currency => currency == target))
            return null;
        return new(currencies, target, book);
    }

    public Codes Codes => currencies.Codes;

    public int CurrencyCount => rates.Length;

    public string NameOf(int code) => currencies.Values[code] ?? target;

    /// <summary>By currency code: the scaled rate on the day, zero where none is known.</summary>
    public ReadOnlySpan<long> RatesOn(int wanted)
    {
        if (wanted != day)
        {
            day = wanted;
            for (var code = 0; code < rates.Length; code++)
                rates[code] = NameOf(code) == target ? RateBook.One : book.Find(NameOf(code), target, wanted);
        }
        return rates;
    }
}
