using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Nov MTD", "MTD november", in November: one period, said twice.</summary>
internal static class MonthToDateRule
{
    public static void Apply(Question question, BusinessCalendar calendar)
    {
        for (var at = 0; at + 1 < question.Segments.Count; at++)
        {
            var (one, other) = (question.Segments[at], question.Segments[at + 1]);
            var (month, toDate) = one.Period is ToDate ? (other, one) : (one, other);
            if (one.IsTaken || other.IsTaken || toDate.Period is not ToDate { Unit: CalendarUnit.Month } || month.Period is not (CalendarMonth or RelativePeriod { Unit: CalendarUnit.Month, Offset: 0 })
                || !string.IsNullOrWhiteSpace(question.Text[one.Span.End..other.Span.Start]))
                continue;
            month.IsTaken = calendar.Resolve(month.Period) is PeriodResolution.Resolved { Period.Range: var days } && days.Start <= calendar.Today && calendar.Today < days.End;
        }
    }
}
