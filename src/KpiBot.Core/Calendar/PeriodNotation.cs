using System.Globalization;

namespace KpiBot.Core.Calendar;

/// <summary>The few period expressions that configuration files write: <c>this month</c>, <c>last 24 months</c>, <c>rolling 12 months</c>.</summary>
public static class PeriodNotation
{
    /// <summary>The forms for messages that say what could have been written.</summary>
    public const string Forms =
        "today, yesterday, this|last|next day|week|month|quarter|half|year, last <n> <units>, rolling <n> <units>, <unit> to date";

    /// <summary>Reads one of <see cref="Forms"/>, in lower or upper case; null where <paramref name="text"/> is none of them.</summary>
    public static PeriodExpression? Parse(string text)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            ["today"] => RelativePeriod.Today,
            ["yesterday"] => RelativePeriod.Yesterday,
            ["this", var unit] when Unit(unit) is { } one => new RelativePeriod(one, 0),
            ["last", var unit] when Unit(unit) is { } one => new RelativePeriod(one, -1),
            ["next", var unit] when Unit(unit) is { } one => new RelativePeriod(one, 1),
            ["last", var n, var unit] when Count(n) is { } count && Unit(unit) is { } many => new LastUnits(many, count),
            ["rolling", var n, var unit] when Count(n) is { } count && Unit(unit) is { } many => new LastUnits(many, count, Rolling: true),
            [var unit, "to", "date"] when Unit(unit) is { } one => new ToDate(one),
            _ => null,
        };
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 1000 ? n : null;

    private static CalendarUnit? Unit(string word) => word switch
    {
        "day" or "days" => CalendarUnit.Day,
        "week" or "weeks" => CalendarUnit.Week,
        "month" or "months" => CalendarUnit.Month,
        "quarter" or "quarters" => CalendarUnit.Quarter,
        "half" or "halves" => CalendarUnit.HalfYear,
        "year" or "years" => CalendarUnit.Year,
        _ => null,
    };
}
