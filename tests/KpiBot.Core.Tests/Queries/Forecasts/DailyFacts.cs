using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Tests.Queries.Forecasts;

/// <summary>Sales of so much a day and nothing else: years of them, answered fast enough to try hundreds of series.</summary>
public sealed class DailyFacts(DateOnly first, IReadOnlyList<decimal> amounts) : IFactStore, IFactSnapshot
{
    public ValueTask<FactLines> LinesAsync(FactAggregation aggregation, IReadOnlyList<string> columns, int most, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>So many days through yesterday, Sunday 22 November 2026; the amount of each by its place, from 0 for the oldest.</summary>
    public static DailyFacts Through(int days, Func<int, double> amount) =>
        new(Today.AddDays(-days), [.. Enumerable.Range(0, days).Select(i => Math.Round((decimal)amount(i), 4))]);

    public IFactSnapshot Snapshot => this;

    public IReadOnlyList<Freshness> Freshness =>
        [new(new("files", "test", "sales"), "sales", first.AddDays(amounts.Count - 1), DateTimeOffset.UnixEpoch, amounts.Count, 0) { From = first }];

    public IReadOnlyCollection<string> Dimensions(string fact) => FactSchemas.Find(fact)!.Dimensions.ToList();

    public IReadOnlyCollection<string> Members(string dimension) => [];

    public decimal Sum(DateRange days) => Enumerable.Range(0, amounts.Count).Where(i => days.Contains(first.AddDays(i))).Sum(i => amounts[i]);

    public ValueTask<FactGroups> AggregateAsync(FactAggregation aggregation, CancellationToken cancellation = default)
    {
        var days = ((DaySelection.Within)aggregation.Days).Days;
        var buckets = aggregation.Buckets ?? [days];
        var groups = new Dictionary<int, FactGroup>();
        var bucket = 0;
        for (var i = 0; i < amounts.Count; i++)
        {
            var day = first.AddDays(i);
            if (!days.Contains(day))
                continue;
            while (bucket < buckets.Count && buckets[bucket].End <= day)
                bucket++;
            if (bucket == buckets.Count)
                break;
            var before = groups.GetValueOrDefault(bucket, new([], bucket, 0, 0));
            groups[bucket] = before with { Value = before.Value + amounts[i], Rows = before.Rows + 1 };
        }

        return new(new FactGroups([.. groups.Values], []));
    }

    public async Task<QueryOutcome> Ask(KpiQuery query, params DateOnly[] holidays)
    {
        var calendar = new BusinessCalendar(
            new(TimeZoneInfo.Utc) { Holidays = holidays.ToHashSet() },
            new FixedClock(new(Today.ToDateTime(new(9, 0)), TimeSpan.Zero)));
        return await new QueryHandlers(TestKpis.Catalog, calendar, this, "EUR").HandleAsync(query, TestContext.Current.CancellationToken);
    }

    public async Task<KpiResult> Forecast(string period, params DateOnly[] holidays) =>
        Assert.IsType<QueryOutcome.Answered>(await Ask(new KpiQuery.Forecast(TestKpis.Revenue, Named(period)), holidays)).Result;

    public async Task<T> Refusal<T>(string period)
        where T : QueryIssue =>
        Assert.IsType<T>(Assert.IsType<QueryOutcome.Refused>(await Ask(new KpiQuery.Forecast(TestKpis.Revenue, Named(period)))).Issue);

    public static PeriodExpression Named(string period) => period switch
    {
        "december" => new CalendarMonth(2026, 12),
        "tomorrow" => new CalendarDay(2026, 11, 24),
        "next 14 days" => new Between(new CalendarDay(2026, 11, 23), new CalendarDay(2026, 12, 6)),
        "2027" => new CalendarYear(2027),
        "q1 2027" => new CalendarQuarter(2027, 1),
        _ => PeriodNotation.Parse(period)!,
    };

    public string? ReadCheckpoint(StreamId stream) => null;

    public IFactSync BeginSync(StreamId stream, FactSchema schema, WriteMode mode) => throw new NotSupportedException();

    public void Forget(string connection) => throw new NotSupportedException();

    public void Forget(StreamId stream) => throw new NotSupportedException();

    public void RecordFailure(StreamId stream, FactSchema schema, SyncFailure failure, IReadOnlyList<RejectedRow> rejected) =>
        throw new NotSupportedException();

    public IReadOnlyList<RejectedRow> ReadRejected(StreamId stream) => [];
}
