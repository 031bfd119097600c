using System.Globalization;

namespace KpiBot.Connectors.Sources;

/// <summary>Says whether a .NET date format reads a date.</summary>
internal static class DateFormat
{
    private static readonly DateTime Probe = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime[] Good = [Probe, new(2026, 11, 1), new(2026, 1, 1)];

    /// <returns>The fault in words, or null.</returns>
    public static string? Fault(string format)
    {
        var hasMinutesForMonths = format.Contains('m', StringComparison.Ordinal) && !format.Contains('M', StringComparison.Ordinal);
        if (format.Contains('y', StringComparison.Ordinal) && !hasMinutesForMonths && Reads(format))
            return null;
        var hint = hasMinutesForMonths ? " Months are MM; mm are minutes." : "";
        return $"\"{format}\" is not a date format such as d/M/yyyy or yyyy-MM-dd HH:mm.{hint}";
    }

    /// <summary>A format reads dates where it gives back the day that it wrote, or the first of its month or year.</summary>
    private static bool Reads(string format)
    {
        try
        {
            var written = Probe.ToString(format, CultureInfo.InvariantCulture);
            return DateTimeOffset.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
                && Good.Contains(read.Date);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
