using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Ranges of days in words.</summary>
public static class DayWording
{
    /// <summary>"1–22 November 2026", "du 1er au 22 novembre 2026"; both ends are in it, and what they share is said once.</summary>
    /// <param name="range">Not empty.</param>
    /// <param name="withYear">False where the year was said just before; only for a range inside one year.</param>
    public static string Days(this UiLanguage language, DateRange range, bool withYear = true)
    {
        var last = range.End.AddDays(-1);
        if (range.Start == last)
            return language.Day(last, withYear: withYear);
        var sameYear = range.Start.Year == last.Year;
        var sameMonth = sameYear && range.Start.Month == last.Month;
        var from = language.Day(range.Start, withMonth: !sameMonth, withYear: !sameYear);
        var to = language.Day(last, withYear: withYear || !sameYear);
        return language switch
        {
            UiLanguage.English => sameMonth ? $"{from}–{to}" : $"{from} – {to}",
            UiLanguage.French => $"du {from} au {to}",
        };
    }

    /// <summary>"22 Nov", "Nov 2026", "Q4 2026", "2026": a part of a course as it stands under an axis.</summary>
    public static string AxisBucket(this UiLanguage language, DateOnly start, Grain grain) => grain switch
    {
        Grain.Day or Grain.Week => language.ShortDay(start),
        Grain.Month => $"{language.ShortMonth(start.Month)} {start.Year}",
        Grain.Quarter => $"{language.Quarter(start.Month)} {start.Year}",
        Grain.Year => $"{start.Year}",
    };
}
