using KpiBot.Core.Facts;

namespace KpiBot.Core.Tests.Queries;

/// <summary>
/// Facts as a plain list of rows, aggregated row by row exactly as <see cref="FactAggregation"/> is documented: slow and
/// simple enough to be believed.
/// </summary>
public sealed class RowFacts(params IReadOnlyList<Row> rows) : IFactStore, IFactSnapshot
{
    /// <summary>What a unit of a currency is worth in the business currency, on every day.</summary>
    public Dictionary<string, decimal> Rates { get; } = [];

    /// <summary>Through which day each fact is said to reach; the last row's day where nothing is set.</summary>
    public Dictionary<string, DateOnly> Reach { get; } = [];

    /// <summary>Facts that a source delivers without having any rows.</summary>
    public HashSet<string> EmptyStreams { get; } = [];

    /// <summary>Dimensions that sources add, per fact.</summary>
    public Dictionary<string, string[]> OwnDimensions { get; } = [];

    /// <summary>The first day that the data are taken to cover; else the first row's.</summary>
    public Dictionary<string, DateOnly?> From { get; } = [];

    /// <summary>What is said of further streams, whose rows are among the others.</summary>
    public List<Freshness> MoreStreams { get; } = [];

    /// <summary>When they were read: on the morning that most tests ask on.</summary>
    public DateTimeOffset LastSync { get; init; } = new(2026, 11, 23, 7, 30, 0, TimeSpan.Zero);

    public int Snapshots { get; private set; }

    /// <summary>How often rows were looked at.</summary>
    public int Aggregations { get; private set; }

    public IFactSnapshot Snapshot
    {
        get
        {
            Snapshots++;
            return this;
        }
    }

    public IReadOnlyList<Freshness> Freshness =>
    [
        .. rows.Select(r => r.Fact).Concat(EmptyStreams).Distinct().Select(fact => new Freshness(
            new("files", "test", fact), fact, ReachOf(fact), LastSync, rows.Count(r => r.Fact == fact), 0) { From = FirstDayOf(fact) }),
        .. MoreStreams,
    ];

    public IReadOnlyCollection<string> Dimensions(string fact) =>
        [.. FactSchemas.Find(fact)!.Dimensions, .. OwnDimensions.GetValueOrDefault(fact, [])];

    public IReadOnlyCollection<string> Members(string dimension) =>
        [.. rows.Select(r => r.Text(dimension)).OfType<string>().Distinct()];

    public ValueTask<FactGroups> AggregateAsync(FactAggregation aggregation, CancellationToken cancellation = default)
    {
        Aggregations++;
        var missing = new Dictionary<string, MissingRate>();
        var groups = rows
            .Where(row => row.Fact == aggregation.Fact && Picks(aggregation.Days, row) && aggregation.Where.All(c => Passes(c, row)))
            .Select(row => (Row: row, Bucket: BucketOf(aggregation, row)))
            .Where(picked => picked.Bucket >= 0)
            .GroupBy(picked => (Key: string.Join('\u0001', aggregation.GroupBy.Select(d => picked.Row.Text(d) ?? "\u0002")), picked.Bucket))
            .Select(group => Aggregate(aggregation, [.. group.Select(p => p.Row)], group.Key.Bucket, missing))
            .ToList();
        return new(new FactGroups(groups, [.. missing.Values]));
    }

    public ValueTask<FactLines> LinesAsync(FactAggregation aggregation, IReadOnlyList<string> columns, int most, CancellationToken cancellation = default)
    {
        var picked = rows.Where(row => row.Fact == aggregation.Fact && Picks(aggregation.Days, row) && aggregation.Where.All(c => Passes(c, row))).ToList();
        var schema = FactSchemas.Find(aggregation.Fact)!;
        var kinds = columns.Select(c => schema.Find(c) ?? new FactColumn(c, ColumnType.Text, IsDimension: c != FactSource.Column)).ToList();
        return new(new FactLines(kinds, [.. picked.Take(most).Select(row => kinds.Select(c => Cell(row, c)).ToList())], picked.Count));
    }

    public string? ReadCheckpoint(StreamId stream) => null;

    public IFactSync BeginSync(StreamId stream, FactSchema schema, WriteMode mode) => throw new NotSupportedException();

    public void Forget(string connection) => throw new NotSupportedException();

    public void Forget(StreamId stream) => throw new NotSupportedException();

    public void RecordFailure(StreamId stream, FactSchema schema, SyncFailure failure, IReadOnlyList<RejectedRow> rejected) =>
        throw new NotSupportedException();

    public IReadOnlyList<RejectedRow> ReadRejected(StreamId stream) => [];

    private static FactValue Cell(Row row, FactColumn column) => column.Type switch
    {
        ColumnType.Text => FactValue.Of(row.Text(column.Name)),
        ColumnType.Day => row.Day(column.Name) is { } day ? FactValue.Of(day) : FactValue.Absent,
        var type => row.Number(column.Name) is { } number ? FactValue.Of(number, type) : FactValue.Absent,
    };

    private DateOnly? FirstDayOf(string fact) =>
        From.TryGetValue(fact, out var from) ? from : rows.Where(r => r.Fact == fact).Min(r => r.Day(FactSchemas.Find(fact)!.DayColumn));

    private DateOnly? ReachOf(string fact)
    {
        if (Reach.TryGetValue(fact, out var reach))
            return reach;
        var days = rows.Where(r => r.Fact == fact).Select(r => r.Day(FactSchemas.Find(fact)!.DayColumn)).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : days.Max();
    }

    private FactGroup Aggregate(FactAggregation question, List<Row> group, int bucket, Dictionary<string, MissingRate> missing)
    {
        var members = question.GroupBy.Select(group[0].Text).ToList();
        var dayColumn = question.Days is DaySelection.Within within ? within.Column : "";
        var values = question.Value is null ? [] : group.Select(r => (Row: r, Value: ValueOf(question, r, missing))).Where(v => v.Value is not null)
            .Select(v => (v.Row, Value: v.Value!.Value)).ToList();
        var numbers = values.Select(v => v.Value).Order().ToList();
        decimal? result = question.Aggregate switch
        {
            Facts.Aggregate.Sum => numbers.Sum(),
            Facts.Aggregate.Count => group.Count,
            Facts.Aggregate.CountDistinct => group.Select(r => r.Text(question.DistinctOf!)).OfType<string>().Distinct().Count(),
            Facts.Aggregate.Average => numbers.Count == 0 ? null : numbers.Average(),
            Facts.Aggregate.Median => numbers.Count == 0 ? null : (numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) / 2,
            Facts.Aggregate.Last => numbers.Count == 0 ? null : values
                .GroupBy(v => string.Join('\u0001', question.Series.Select(s => v.Row.Text(s))))
                .Sum(series => series.GroupBy(v => v.Row.Day(dayColumn)).MaxBy(day => day.Key)!.Sum(v => v.Value)),
        };
        return new(members, bucket, result, group.Count);
    }

    private decimal? ValueOf(FactAggregation question, Row row, Dictionary<string, MissingRate> missing)
    {
        switch (question.Value)
        {
            case RowValue.Column column:
                return Convert(question, column.Name, row, row.Number(column.Name), missing);
            case RowValue.Product product:
                return Convert(question, product.Left, row, row.Number(product.Left) * row.Number(product.Right), missing);
            case RowValue.DaysBetween between:
                return row.Day(between.To)?.DayNumber - row.Day(between.From)?.DayNumber;
            default:
                throw new NotSupportedException($"{question.Value}");
        }
    }

    private decimal? Convert(FactAggregation question, string column, Row row, decimal? value, Dictionary<string, MissingRate> missing)
    {
        if (FactSchemas.Find(row.Fact)!.Find(column)!.Type != ColumnType.Money || value is not { } amount
            || row.Text("currency") is not { } currency || currency == question.Currency)
            return value;
        if (Rates.TryGetValue(currency, out var rate))
            return amount * rate;
        var before = missing.GetValueOrDefault(currency, new(currency, 0, 0));
        missing[currency] = before with { Amount = before.Amount + amount, Rows = before.Rows + 1 };
        return null;
    }

    private static int BucketOf(FactAggregation question, Row row)
    {
        if (question.Buckets is not { } buckets)
            return 0;
        var day = row.Day(((DaySelection.Within)question.Days).Column)!.Value;
        for (var i = 0; i < buckets.Count; i++)
        {
            if (buckets[i].Contains(day))
                return i;
        }

        return -1;
    }

    private static bool Picks(DaySelection days, Row row) => days switch
    {
        DaySelection.Within within => row.Day(within.Column) is { } day && within.Days.Contains(day),
        DaySelection.OpenOn open => row.Day(open.From) <= open.Day && !open.Until.Any(u => row.Day(u) <= open.Day),
        _ => throw new NotSupportedException($"{days}"),
    };

    private static bool Passes(RowCondition condition, Row row) => condition switch
    {
        RowCondition.OneOf one => one.Values.Contains(row.Text(one.Column)) != one.Exclude,
        RowCondition.AtLeast least => row.Number(least.Column) >= least.Value,
        RowCondition.AtMost most => row.Number(most.Column) <= most.Value,
        RowCondition.Present present => row.Cells.ContainsKey(present.Column),
        RowCondition.Absent absent => !row.Cells.ContainsKey(absent.Column),
        RowCondition.Before before => row.Day(before.Column) < before.Day,
        _ => throw new NotSupportedException($"{condition}"),
    };
}
