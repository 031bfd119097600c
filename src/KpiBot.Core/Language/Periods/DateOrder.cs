using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Periods;

/// <summary>
/// Which of two numbers is the day: 03/04. French is day first; English as the business writes, unless the dates of the same
/// text say otherwise: one can only be read the other way round (10/1 to 10/31), or a range would end before it starts. Where
/// the business has not said how it writes, a range with one first number (10/1 to 10/7) lies within that month.
/// </summary>
internal sealed class DateOrder
{
    private readonly bool monthFirst;

    public DateOrder(PeriodText text, UiLanguage language, CalendarSettings settings)
    {
        if (language != UiLanguage.English)
            return;
        var (sawMonthFirst, sawDayFirst, sawOneMonth) = (false, false, false);
        NumericDate? before = null;
        for (var at = 0; at < text.Count; at++)
        {
            if (NumericDate.At(text, at) is not { } date)
                continue;
            sawMonthFirst |= date is { Sign: "/", First: <= 12, Second: > 12 };
            sawDayFirst |= date is { Sign: "/", First: > 12, Second: <= 12 };
            if (before is { } first && text.Find(first.Next, PeriodSense.To)?.Next == at)
            {
                sawMonthFirst |= first.IsAfter(date, monthFirst: false) && !first.IsAfter(date, monthFirst: true);
                sawDayFirst |= first.IsAfter(date, monthFirst: true) && !first.IsAfter(date, monthFirst: false);
                sawOneMonth |= first.SharesItsFirstNumberWith(date);
            }

            before = date;
            at = date.Next - 1;
        }

        monthFirst = (sawMonthFirst, sawDayFirst) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => settings.EnglishMonthFirst ?? (sawOneMonth && !sawDayFirst),
        };
    }

    /// <summary>The day and the month of two numbers; null where they cannot be a date either way.</summary>
    public (int Day, int Month)? Read(int first, int second)
    {
        var (day, month) = monthFirst ? (second, first) : (first, second);
        if (month > 12)
            (day, month) = (month, day);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? (day, month) : null;
    }
}
