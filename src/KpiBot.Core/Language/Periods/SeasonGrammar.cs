using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>
/// Seasons of the weather's calendar: "summer 2025", "cet été". Their names are other words as well ("a été", "spring
/// collection", "a fall in leads"), so that they need something of time beside them.
/// </summary>
internal sealed class SeasonGrammar(PeriodText text, NumberGrammar numbers, DateGrammar dates)
{
    public Found<PeriodExpression>? At(int at)
    {
        var lead = text.Find(at, SeasonLead);
        var start = text.Skip(lead?.Next ?? at, Article);
        var before = text.Find(start, OffsetBefore);
        if (text.Find(before?.Next ?? start, SeasonWord) is not { } word)
            return null;
        if (Year(word.Next) is { } year)
            return Found.Period(new CalendarSeason(year.Value, (Season)word.Value), year.Next);
        var yearless = new CalendarSeason(null, (Season)word.Value);
        if (before is { } offset)
            return Found.Period(PeriodGrammar.Occurrence(yearless, offset.Value), word.Next);
        if (text.Find(word.Next, OffsetAfter) is { } after)
            return Found.Period(PeriodGrammar.Occurrence(yearless, after.Value), after.Next);
        return lead is not null || IsBound(at) ? Found.Period(yearless, word.Next) : null;
    }

    /// <summary>"since spring", "avant l'été".</summary>
    private bool IsBound(int at) => text.Follows(at, SinceWord) || text.Follows(at, BeforeWord) || text.Follows(at, AfterWord) || text.Follows(at, UntilWord);

    /// <summary>"2025", and of a winter "2025-2026": the year that it begins in.</summary>
    private Found<int>? Year(int at)
    {
        if ((dates.YearBehind(at) ?? (text.Is(at, "'") ? numbers.ShortYear(at) : null)) is not { } year)
            return null;
        var sign = text.Is(year.Next, "-") || text.Is(year.Next, "/");
        return sign && (numbers.Year(year.Next + 1) ?? numbers.ShortYear(year.Next + 1)) is { } next && next.Value == year.Value + 1
            ? year with { Next = next.Next }
            : year;
    }
}
