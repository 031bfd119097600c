using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"The same month in 2024", "même trimestre 2025": the question's own days, in a year that is named.</summary>
internal static class SameInYearRule
{
    public static void Apply(Question question, Reading reading, BusinessCalendar calendar)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var same = question.Segments[at];
            if (same.IsTaken || !IsSame(same) || question.At(question.AfterPrepositions(at)) is not { IsTaken: false, Period: CalendarYear(var year) } named)
                continue;
            var own = same.Period as RelativePeriod;
            var main = question.FirstPeriod(except: same) is { } other && other != named ? other.Period : reading.Before?.Period ?? own;
            var of = main ?? new RelativePeriod(CalendarUnit.Month, 0);
            if (calendar.Resolve(of) is not PeriodResolution.Resolved { Period.Range.Start.Year: var thisYear } || thisYear <= year)
                continue;
            same.IsTaken = named.IsTaken = true;
            if (question.At(question.Before(at)) is { } against && against.Is(Role.Against))
                against.IsTaken = true;
            if (main == own)
                reading.Period ??= own;
            reading.Comparison ??= thisYear - year == 1 ? new ComparisonExpression.SamePeriodLastYear() : new ComparisonExpression.Earlier(CalendarUnit.Year, thisYear - year);
        }
    }

    private static bool IsSame(Segment segment) =>
        (segment.Period is RelativePeriod { Offset: 0 } || segment.Is(Role.Same)) && segment.Stem.Split(' ').Any(word => word is "same" or "meme");
}
