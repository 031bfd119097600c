using System.Globalization;
using KpiBot.Connectors.Files.Mapping;
using KpiBot.Connectors.Files.Tables;
using KpiBot.Core.Calendar;
using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files;

/// <summary>One reading of a stream's files: all rows are checked first, and delivered in pages after.</summary>
internal sealed class StreamReading
{
    private const int PageRows = 20_000;
    private const int CitedRows = 1_000;

    private readonly FileStreamSettings settings;
    private readonly MappingPlan plan;
    private readonly IReadOnlyList<TableLayout> layouts;

    public StreamReading(FileStreamSettings settings, DataFolder folder, TimeZoneInfo zone, CancellationToken cancellation)
    {
        this.settings = settings;
        plan = new MappingPlan(settings, LookupTables.Load(settings, folder, cancellation), zone);
        var findHeader = HeaderSearch.ForNames(MappingPlan.HeadersOf(settings));
        layouts = [.. folder.Files(settings.File).Select(p => TableLayout.Of(p, folder.NameOf(p), settings.Format, findHeader))];
    }

    public IReadOnlyList<FactColumn> Columns => plan.Columns;

    /// <summary>What becomes of each row of each file; blank ones are passed over.</summary>
    public IEnumerable<RowOutcome> Rows(CancellationToken cancellation)
    {
        var keys = new RowKeys();
        return layouts.SelectMany(l => Rows(l, keys, cancellation));
    }

    /// <summary>Goes through every row and keeps none.</summary>
    /// <exception cref="SyncException">A file has too many bad rows.</exception>
    public CheckedRows Check(CancellationToken cancellation)
    {
        var keys = new RowKeys();
        var day = plan.Columns.ToList().FindIndex(c => c.Name == settings.Schema.DayColumn);
        long total = 0;
        DateOnly? first = null, last = null;
        foreach (var layout in layouts)
        {
            long rows = 0, bad = 0;
            var cited = new List<RejectedRow>();
            foreach (var outcome in Rows(layout, keys, cancellation))
            {
                if (outcome.Verdict is RowVerdict.Good or RowVerdict.Rejected)
                    rows++;
                if (outcome.Verdict == RowVerdict.Rejected && ++bad <= CitedRows)
                    cited.Add(outcome.Note!);
                if (day < 0 || outcome.Fact?.Values[day] is not { IsAbsent: false } value)
                    continue;
                var date = DateOnly.FromDayNumber((int)value.Scaled);
                first = first is null || date < first ? date : first;
                last = last is null || date > last ? date : last;
            }

            if (bad > rows * settings.MaxRejected)
                throw Refuse(layout.Header.File, bad, rows, cited);
            total += rows;
        }

        return new(total, first is null ? null : new DateRange(first.Value, last!.Value.AddDays(1)));
    }

    /// <summary>The rows in pages; only the last, which may be empty, has the checkpoint.</summary>
    public IEnumerable<FactPage> Deliver(CheckedRows check, FileCheckpoint checkpoint, CancellationToken cancellation)
    {
        var page = new PageBuilder(settings, plan.Columns, check);
        foreach (var outcome in Rows(cancellation))
        {
            if (page.Rows == PageRows)
                yield return page.Take(checkpoint: null);
            page.Add(outcome);
        }

        if (!checkpoint.IsStillTrue())
            throw new SyncException(new SyncError.Transient($"{settings.File} was changed while it was read: it will be read again at the next sync."));
        yield return page.Take(checkpoint.ToJson());
    }

    private IEnumerable<RowOutcome> Rows(TableLayout layout, RowKeys keys, CancellationToken cancellation)
    {
        var mapper = plan.For(layout, keys);
        using var body = layout.OpenBody();
        while (body.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var outcome = mapper.Map(body);
            if (outcome.Verdict != RowVerdict.Blank)
                yield return outcome;
        }
    }

    private SyncException Refuse(string file, long bad, long rows, IReadOnlyList<RejectedRow> cited) => new(new SyncError.TooManyRejected(
        string.Create(CultureInfo.InvariantCulture,
            $"{file}: {bad:N0} of {rows:N0} rows are bad ({Percent(bad, rows)}), more than the {settings.MaxRejected * 100:0.##}% allowed. The file is refused; what was loaded before stays."),
        cited, rows));

    private static string Percent(long part, long whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:0.#}%");
}

/// <summary>What checking has found.</summary>
/// <param name="Total">Good and bad rows; filtered and total rows are not among them.</param>
/// <param name="Days">From the first day to the last; null where there is none.</param>
internal sealed record CheckedRows(long Total, DateRange? Days);
