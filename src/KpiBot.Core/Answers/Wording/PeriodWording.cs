using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Periods in words: their name where they have one, and always the days that the answer covers.</summary>
public static class PeriodWording
{
    /// <summary>"November 2026 so far (1–22 November)", "du 24 octobre au 22 novembre 2026".</summary>
    public static string Period(this UiLanguage language, Period period)
    {
        var covered = period.IsFuture ? period.Range : period.Answered;
        var state = period.IsFuture ? language.Say(", still to come", ", à venir")
            : period.IsInProgress ? language.Say(" so far", " à ce jour")
            : "";
        var last = covered.End.AddDays(-1);
        if (covered.IsEmpty)
            return language.Day(covered.Start) + state;
        if (Name(language, period.Range, period.Unit) is { } name)
            return $"{name}{state} ({language.Days(covered, withYear: covered.Start.Year != last.Year || !IsWithinOneYear(period.Range))})";
        return covered.Days == 1 ? language.DayOfWeek(covered.Start) + state
            : period.IsFuture ? language.Days(covered) + state
            : language.Days(covered); // the last day says how far
    }

    /// <summary>The day that a stock is counted on: "on 22 November 2026", "au 22 novembre 2026".</summary>
    public static string DayOf(this UiLanguage language, DateRange range)
    {
        var last = range.IsEmpty ? range.Start : range.End.AddDays(-1);
        return language.Say($"on {language.Day(last)}", $"au {language.Day(last)}");
    }

    /// <summary>A past range as a name or as days: "October 2026", "1–22 October 2026".</summary>
    public static string Range(this UiLanguage language, DateRange range, CalendarUnit unit = CalendarUnit.Day) =>
        Name(language, range, unit) ?? (range.Days == 1 ? language.DayOfWeek(range.Start) : language.Days(range));

    /// <summary>The same where a sentence needs its preposition: "en octobre 2026", "du 1er au 22 octobre 2026".</summary>
    public static string InRange(this UiLanguage language, DateRange range, CalendarUnit unit = CalendarUnit.Day) => language switch
    {
        UiLanguage.English => language.Range(range, unit),
        UiLanguage.French => Shape(range, unit) switch
        {
            RangeShape.Month or RangeShape.Year => "en " + language.Range(range, unit),
            RangeShape.Quarter or RangeShape.HalfYear => "au " + language.Range(range, unit),
            RangeShape.Week => "en " + language.Range(range, unit),
            RangeShape.Day => "le " + language.Range(range, unit),
            RangeShape.Other => language.Range(range, unit),
        },
    };

    /// <summary>The bucket of a series: "November 2026", "W47 (16–22 November 2026)", or its days where it was cut short.</summary>
    public static string Bucket(this UiLanguage language, DateRange bucket, Grain grain) =>
        grain is Grain.Week && Shape(bucket, CalendarUnit.Week) is RangeShape.Week
            ? language.Say("W", "S") + $"{ISOWeek.GetWeekOfYear(bucket.Start)} ({language.Days(bucket)})"
            : language.Range(bucket);

    private static string? Name(UiLanguage language, DateRange range, CalendarUnit unit)
    {
        var start = range.Start;
        return Shape(range, unit) switch
        {
            RangeShape.Year => start.Year.ToString(CultureInfo.InvariantCulture),
            RangeShape.HalfYear => language.Say(
                $"{(start.Month == 1 ? "first" : "second")} half of {start.Year}",
                $"{(start.Month == 1 ? "1er" : "2e")} semestre {start.Year}"),
            RangeShape.Quarter => language.Say($"Q{(start.Month + 2) / 3} {start.Year}", $"T{(start.Month + 2) / 3} {start.Year}"),
            RangeShape.Month => $"{language.Month(start.Month)} {start.Year}",
            RangeShape.Week => WeekName(language, start),
            RangeShape.Day or RangeShape.Other => null,
        };
    }

    private static string WeekName(UiLanguage language, DateOnly monday)
    {
        var week = ISOWeek.GetWeekOfYear(monday);
        var year = ISOWeek.GetYear(monday);
        return language.Say($"week {week} of {year}", $"semaine {week} de {year}");
    }

    private static bool IsWithinOneYear(DateRange range) => range.Start.Year == range.End.AddDays(-1).Year;

    /// <summary>Weeks are named only where weeks are spoken of; the other shapes are what they are.</summary>
    private static RangeShape Shape(DateRange range, CalendarUnit unit)
    {
        var start = range.Start;
        if (range.Days == 1)
            return RangeShape.Day;
        if (unit is CalendarUnit.Week && range.Days == 7 && start.DayOfWeek == DayOfWeek.Monday)
            return RangeShape.Week;
        if (start.Day != 1)
            return RangeShape.Other;
        if (range.End == start.AddMonths(1))
            return RangeShape.Month;
        if (range.End == start.AddMonths(3) && start.Month % 3 == 1)
            return RangeShape.Quarter;
        if (range.End == start.AddMonths(6) && start.Month % 6 == 1)
            return RangeShape.HalfYear;
        return range.End == start.AddYears(1) && start.Month == 1 ? RangeShape.Year : RangeShape.Other;
    }

    private enum RangeShape
    {
        Day,
        Week,
        Month,
        Quarter,
        HalfYear,
        Year,
        Other,
    }
}
