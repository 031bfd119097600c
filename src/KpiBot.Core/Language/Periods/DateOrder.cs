using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Periods;

/// <summary>
/// Which of two numbers is the day: 03/04. French is day first; English as the business writes, unless a date of the same text
/// can only be the other way round (10/1 to 10/31).
/// </summary>
internal sealed class DateOrder
{
    private readonly bool monthFirst;

    public DateOrder(PeriodText text, UiLanguage language, CalendarSettings settings)
    {
        var (sawMonthFirst, sawDayFirst) = (false, false);
        for (var at = 0; at < text.Count; at++)
        {
            if (text.Is(at - 1, "/") || !IsPair(text, at, out var first, out var second))
                continue;
            sawMonthFirst |= first <= 12 && second is > 12 and <= 31;
            sawDayFirst |= second <= 12 && first is > 12 and <= 31;
        }

        monthFirst = language == UiLanguage.English && (settings.EnglishMonthFirst ? !sawDayFirst || sawMonthFirst : sawMonthFirst && !sawDayFirst);
    }

    /// <summary>The day and the month of two numbers; null where they cannot be a date either way.</summary>
    public (int Day, int Month)? Read(int first, int second)
    {
        var (day, month) = monthFirst ? (second, first) : (first, second);
        if (month > 12)
            (day, month) = (month, day);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? (day, month) : null;
    }

    private static bool IsPair(PeriodText text, int at, out int first, out int second)
    {
        (first, second) = (text.Digits(at) ?? 0, text.Digits(at + 2) ?? 0);
        return first is >= 1 and <= 31 && second is >= 1 and <= 31 && text.Is(at + 1, "/") && text.Touches(at + 1) && text.Touches(at + 2);
    }
}
