using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>What is asked most: every KPI of the catalogue, whole, over the periods that one looks at again and again.</summary>
internal static class UsualQuestions
{
    private static readonly PeriodExpression[] Periods =
    [
        new RelativePeriod(CalendarUnit.Month, -1),
        RelativePeriod.ThisMonth,
        RelativePeriod.Yesterday,
        new RelativePeriod(CalendarUnit.Week, -1),
        new RelativePeriod(CalendarUnit.Week, 0),
        new RelativePeriod(CalendarUnit.Quarter, -1),
        new RelativePeriod(CalendarUnit.Quarter, 0),
        new RelativePeriod(CalendarUnit.Year, 0),
        new RelativePeriod(CalendarUnit.Year, -1),
    ];

    /// <summary>First what each KPI is asked for where no period is named.</summary>
    public static IEnumerable<KpiQuery> Of(KpiCatalog catalog) =>
        catalog.Kpis.Select(kpi => new KpiQuery.Value(kpi, kpi.DefaultPeriod))
            .Concat(Periods.SelectMany(period => catalog.Kpis.Where(kpi => kpi.DefaultPeriod != period).Select(kpi => new KpiQuery.Value(kpi, period))));
}
