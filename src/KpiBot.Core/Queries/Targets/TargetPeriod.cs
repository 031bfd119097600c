using System.Globalization;
using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Targets;

/// <summary>The period of a target as the fact writes it: <c>2026</c>, <c>2026-Q4</c>, <c>2026-H2</c>, <c>2026-11</c>.</summary>
internal static class TargetPeriod
{
    /// <summary>Null where it is written otherwise.</summary>
    public static DateRange? Parse(string text)
    {
        var parts = text.Trim().Split('-');
        if (parts.Length > 2 || Number(parts[0], 1, 9998) is not { } year || parts[0].Length != 4)
            return null;
        if (parts.Length == 1)
            return Months(year, 1, 12);
        return char.ToUpperInvariant(parts[1].FirstOrDefault()) switch
        {
            'Q' or 'T' => Number(parts[1][1..], 1, 4) is { } quarter ? Months(year, quarter * 3 - 2, 3) : null,
            'H' or 'S' => Number(parts[1][1..], 1, 2) is { } half ? Months(year, half * 6 - 5, 6) : null,
            _ => Number(parts[1], 1, 12) is { } month ? Months(year, month, 1) : null,
        };
    }

    /// <summary>Null where the range is no month, quarter, half-year or year.</summary>
    public static string? Write(DateRange range)
    {
        var (year, month) = (range.Start.Year, range.Start.Month);
        string[] forms =
        [
            Invariant($"{year:0000}"), Invariant($"{year:0000}-H{(month + 5) / 6}"), Invariant($"{year:0000}-Q{(month + 2) / 3}"), Invariant($"{year:0000}-{month:00}"),
        ];
        return Array.Find(forms, form => Parse(form) == range);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static DateRange Months(int year, int first, int count)
    {
        var start = new DateOnly(year, first, 1);
        return new(start, start.AddMonths(count));
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
