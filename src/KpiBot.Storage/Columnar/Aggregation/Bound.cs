namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Limits of conditions as scaled integers; null where no number that a column can hold is within the limit.</summary>
internal static class Bound
{
    private const long Lowest = NumberColumn.Absent + 1;

    public static long? AtLeast(decimal limit, int decimals)
    {
        var power = Power(decimals);
        return limit > long.MaxValue / power ? null : limit < Lowest / power ? Lowest : (long)Math.Ceiling(limit * power);
    }

    public static long? AtMost(decimal limit, int decimals)
    {
        var power = Power(decimals);
        return limit < Lowest / power ? null : limit > long.MaxValue / power ? long.MaxValue : (long)Math.Floor(limit * power);
    }

    private static decimal Power(int decimals)
    {
        var power = 1m;
        for (var i = 0; i < decimals; i++)
            power *= 10;
        return power;
    }
}
