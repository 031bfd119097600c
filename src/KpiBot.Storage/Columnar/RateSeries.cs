using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar;

/// <summary>The rates from one currency to another, by ascending day, scaled by the decimals of <see cref="ColumnType.Rate"/>.</summary>
internal sealed class RateSeries
{
    /// <summary>A rate is used on its day and as many days after it: over week-ends and bank holidays, no further.</summary>
    public const int LongestUse = 7;

    private static readonly Int128 OneSquared = (Int128)RateBook.One * RateBook.One;

    private readonly List<int> days = [];
    private readonly List<long> rates = [];

    /// <summary>Days come in ascending order; the last rate of a day counts.</summary>
    public void Add(int day, long rate)
    {
        if (days.Count > 0 && days[^1] == day)
        {
            rates[^1] = rate;
            return;
        }
        days.Add(day);
        rates.Add(rate);
    }

    /// <summary>The latest rate on or before the day, and its own day; null where it is too old or there is none.</summary>
    public (int Day, long Rate)? On(int day)
    {
        var place = days.BinarySearch(day);
        place = place < 0 ? ~place - 1 : place;
        return place < 0 || day - days[place] > LongestUse ? null : (days[place], rates[place]);
    }

    /// <summary>One divided by the rate, rounded to the decimals of a rate.</summary>
    public static long Inverse(long rate) => checked((long)((OneSquared + rate / 2) / rate));
}
