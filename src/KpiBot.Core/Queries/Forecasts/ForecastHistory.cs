using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Forecasts;

/// <summary>Which days a forecast learns from: complete days that every fact behind the KPI has data for.</summary>
internal sealed class ForecastHistory(QueryScope scope)
{
    /// <summary>Older days say little about now.</summary>
    private const int MostDays = 1_830;

    /// <summary>Null where there are none.</summary>
    public DateRange? Range
    {
        get
        {
            DateOnly? first = null;
            foreach (var fact in scope.Kpi.Facts)
            {
                if (scope.Facts.Freshness.Where(f => f.Fact == fact).Min(f => f.From) is not { } from)
                    return null;
                if (first is null || from > first)
                    first = from;
            }

            var end = End;
            if (first is not { } start || start >= end)
                return null;
            return new(start < end.AddDays(-MostDays) ? end.AddDays(-MostDays) : start, end);
        }
    }

    /// <summary>Today, or the day after the last that has data. Days without rows at the end of the data are not known to be empty.</summary>
    private DateOnly End
    {
        get
        {
            var today = scope.Calendar.Today;
            return scope.Facts.ReachOf(scope.Computation.Measures) is { } reach && reach < today ? reach.AddDays(1) : today;
        }
    }
}
