namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Scaled integers as decimals.</summary>
internal static class ExactDecimal
{
    private static readonly UInt128 Largest = (UInt128.One << 96) - 1;

    /// <summary>Exact where 28 digits hold it, else rounded half to even in the decimals; without trailing zeros.</summary>
    /// <exception cref="OverflowException">The whole part alone is too large.</exception>
    public static decimal Of(Int128 scaled, int decimals)
    {
        var size = scaled < 0 ? unchecked((UInt128)(-scaled)) : (UInt128)scaled;
        if (size > Largest)
            size = Shorten(size, ref decimals);
        var number = new decimal(unchecked((int)(uint)size), unchecked((int)(uint)(size >> 32)), unchecked((int)(uint)(size >> 64)),
            scaled < 0, (byte)decimals);
        // Dividing by a one of 28 decimals leaves the fewest decimals that hold the number.
        return number / 1.0000000000000000000000000000m;
    }

    private static UInt128 Shorten(UInt128 size, ref int decimals)
    {
        var divisor = UInt128.One;
        while (size / divisor > Largest)
        {
            divisor *= 10;
            decimals--;
        }
        var (quotient, remainder) = UInt128.DivRem(size, divisor);
        var isEvenTie = remainder * 2 == divisor && UInt128.IsEvenInteger(quotient);
        if (remainder * 2 >= divisor && !isEvenTie)
            quotient++;
        if (decimals < 0 || quotient > Largest)
            throw new OverflowException("A sum is too large for a decimal number.");
        return quotient;
    }
}
