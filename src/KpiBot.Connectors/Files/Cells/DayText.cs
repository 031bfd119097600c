using System.Globalization;

namespace KpiBot.Connectors.Files.Cells;

/// <summary>
/// Reads days: in the formats given, or as ISO 8601 where none is. A moment with an offset counts on its day in the business
/// time zone; one without is local already.
/// </summary>
internal sealed class DayText(IReadOnlyList<string> formats, TimeZoneInfo zone)
{
    public const int FirstYear = 1990;
    public const int LastYear = 2100;

    private static readonly string[] IsoLocal =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy/MM/dd HH:mm", "yyyy/MM/dd HH:mm:ss",
    ];

    private static readonly string[] IsoWithOffset =
    [
        "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mm:ss 'UTC'",
    ];

    private readonly string[] local = formats.Count == 0 ? IsoLocal : [.. formats.Where(f => !HasOffset(f))];
    private readonly string[] withOffset = formats.Count == 0 ? IsoWithOffset : [.. formats.Where(HasOffset)];

    /// <returns>The fault in words, or null.</returns>
    public string? Read(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (DateTime.TryParseExact(text, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return Accept(moment, out day);
        if (DateTimeOffset.TryParseExact(text, withOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return Accept(TimeZoneInfo.ConvertTime(instant, zone).DateTime, out day);
        return Complaint(text);
    }

    /// <summary>A spreadsheet's own date.</summary>
    public static string? Accept(DateTime moment, out DateOnly day)
    {
        day = DateOnly.FromDateTime(moment);
        return day.Year is >= FirstYear and <= LastYear
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} lies outside the years {FirstYear} to {LastYear}");
    }

    /// <summary>A spreadsheet's number in a column of days: a serial day, or 20260305.</summary>
    public string? Accept(double serial, out DateOnly day)
    {
        day = default;
        if (serial is >= FirstYear * 10_000d and <= LastYear * 10_000d + 1231 && serial == Math.Floor(serial))
            return Read(serial.ToString(CultureInfo.InvariantCulture), out day);
        return serial is > 0 and < 2_958_466
            ? Accept(DateTime.FromOADate(serial), out day)
            : string.Create(CultureInfo.InvariantCulture, $"{serial} is not a date");
    }

    private static bool HasOffset(string format) => format.Contains('z', StringComparison.Ordinal) || format.Contains('K', StringComparison.Ordinal);

    private string Complaint(ReadOnlySpan<char> text)
    {
        if (formats.Count > 0)
            return $"{Quoted.Value(text)} is not a date that exists in the format {string.Join(" or ", formats)}";
        return text.Length is >= 6 and <= 20 && char.IsAsciiDigit(text[0]) && text.ContainsAny('/', '.', '-')
            ? $"{Quoted.Value(text)} is not an ISO date that exists (2026-03-31): for another order say so, such as `format: d/M/yyyy`"
            : $"{Quoted.Value(text)} is not a date";
    }
}
