using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Tests.Queries;

/// <summary>Puts queries to the handlers, on Monday 2026-11-23 unless a test says otherwise.</summary>
public static class Asking
{
    public static readonly PeriodExpression LastMonth = new RelativePeriod(CalendarUnit.Month, -1);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateRange Days(string first, string end) => new(Day(first), Day(end));

    public static async Task<KpiResult> Answer(this RowFacts facts, KpiQuery query, string today = "2026-11-23") =>
        Assert.IsType<QueryOutcome.Answered>(await facts.Ask(query, today)).Result;

    public static async Task<T> Refusal<T>(this RowFacts facts, KpiQuery query, string today = "2026-11-23")
        where T : Issue =>
        Assert.IsType<T>(Assert.IsType<QueryOutcome.Refused>(await facts.Ask(query, today)).Issue);

    public static T Note<T>(this KpiResult result)
        where T : ResultNote =>
        Assert.Single(result.Notes.OfType<T>());

    public static void HasNoNote<T>(this KpiResult result)
        where T : ResultNote =>
        Assert.Empty(result.Notes.OfType<T>());

    private static async Task<QueryOutcome> Ask(this RowFacts facts, KpiQuery query, string today)
    {
        var calendar = new BusinessCalendar(new(TimeZoneInfo.Utc), new FixedClock(new(Day(today).ToDateTime(new(9, 0)), TimeSpan.Zero)));
        return await new QueryHandlers(TestKpis.Catalog, calendar, facts, "EUR").HandleAsync(query, TestContext.Current.CancellationToken);
    }
}
