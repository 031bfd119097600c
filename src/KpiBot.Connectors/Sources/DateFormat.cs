using System.Globalization;

namespace KpiBot.Connectors.Sources;

/// <summary>Says whether a .NET date format reads a date.</summary>
internal static class DateFormat
{
    private static readonly DateTime Probe = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <returns>The fault in words, or null.</returns>
    public static string? Fault(string format)
    {
        if (format.Length > 1 && Reads(format))
            return null;
        var hint = format.Contains("mm", StringComparison.Ordinal) && !format.Contains('M', StringComparison.Ordinal)
            ? " Months are MM; mm are minutes."
            : "";
        return $"\"{format}\" is not a date format such as d/M/yyyy or yyyy-MM-dd HH:mm.{hint}";
    }

    /// <summary>A format reads a date where it gives back what it wrote.</summary>
    private static bool Reads(string format)
    {
        try
        {
            var written = Probe.ToString(format, CultureInfo.InvariantCulture);
            return DateTimeOffset.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
                && read.Date == Probe.Date;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
