using System.Globalization;

namespace KpiBot.Core.Calendar;

/// <summary>A clock that stands still: a question that carries its own "now", a command run with <c>--now</c>.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Years outside are slips of the pen, and leave no room for calendar arithmetic.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    /// <summary>
    /// Reads an ISO 8601 date or date and time. Without an offset it is local to <paramref name="zone"/>. Null where it is
    /// none, or outside 1900 to 2199.
    /// </summary>
    public static FixedClock? Parse(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)
            || time.Year is < FirstYear or > LastYear)
            return null;
        return new(time.Kind == DateTimeKind.Utc ? new(time) : new(time, zone.GetUtcOffset(time)));
    }

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK",
    ];
}
