using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Queries.Rows;

namespace KpiBot.Core.Tests.Queries.Insights;

/// <summary>Series made to have something in them, or not, on Monday 2026-11-23.</summary>
internal static class Made
{
    public static readonly PeriodExpression LastWeek = new RelativePeriod(CalendarUnit.Week, -1);
    public static readonly PeriodExpression Yesterday = new RelativePeriod(CalendarUnit.Day, -1);

    public static readonly DateOnly Today = Asking.Day("2026-11-23");

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A swing that looks like chance and is the same each time: from -1 to 1.</summary>
    public static decimal Swing(int at) => (at * 37 % 11 - 5) / 5m;

    /// <summary>One sale a day through yesterday.</summary>
    /// <param name="amount">By the days before today, from 1 on.</param>
    public static RowFacts Daily(int days, Func<int, decimal> amount) =>
        new([.. Enumerable.Range(1, days).Select(back => Sale(Iso(Today.AddDays(-back)), amount(back)))]);

    /// <summary>The same amount on each day of a week.</summary>
    /// <param name="amount">By the weeks before this one, from 1 on.</param>
    public static RowFacts Weekly(int weeks, Func<int, decimal> amount) => Daily(weeks * 7, back => amount((back + 6) / 7));

    /// <summary>One sale on the 10th of each month through October 2026.</summary>
    /// <param name="amount">By the months before this one, from 1 on.</param>
    public static RowFacts Monthly(int months, Func<int, decimal> amount) => new(
    [
        .. Enumerable.Range(1, months).Select(back => Sale(Iso(new DateOnly(2026, 11, 10).AddMonths(-back)), amount(back))),
        Sale(Iso(new DateOnly(2026, 11, 1).AddMonths(-months)), 0),
        Sale("2026-11-20", 0),
    ]);

    /// <summary>Sales of a month spread over its days.</summary>
    public static IEnumerable<Row> Sales(string month, int count, decimal amount, string? country = null) =>
        Enumerable.Range(0, count).Select(i => Sale($"{month}-{i % 28 + 1:00}", amount, country, order: $"{month}{country}{i}"));

    public static async Task<IReadOnlyList<T>> Insights<T>(this RowFacts facts, KpiDefinition kpi, PeriodExpression period, ComparisonExpression? against = null)
        where T : Insight =>
        [.. (await facts.Answer(new KpiQuery.Value(kpi, period) { Comparison = against })).Insights.OfType<T>()];

    public static async Task<T> Insight<T>(this RowFacts facts, KpiDefinition kpi, PeriodExpression period, ComparisonExpression? against = null)
        where T : Insight =>
        Assert.Single(await facts.Insights<T>(kpi, period, against));

    public static async Task HasNo<T>(this RowFacts facts, KpiDefinition kpi, PeriodExpression period, ComparisonExpression? against = null)
        where T : Insight =>
        Assert.Empty(await facts.Insights<T>(kpi, period, against));
}
