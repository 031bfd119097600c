using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar;
using KpiBot.Storage.Columnar.Derived;

namespace KpiBot.Storage.LiteDb;

/// <summary>Makes snapshots out of the log, reading again only the facts that changed.</summary>
internal sealed class SnapshotLoader(FactLog log)
{
    private readonly Dictionary<string, FactTable> tables = [];
    private readonly Dictionary<int, StreamExtent> extents = [];

    /// <summary>How far a stream's rows reach.</summary>
    private sealed record StreamExtent(DateOnly? From, DateOnly? Through, long Rows);

    public FactSnapshot LoadAll() => Load(FactSchemas.All.Select(schema => schema.Name).ToHashSet());

    public FactSnapshot Load(IReadOnlySet<string> changed) => log.Read((streams, segments) =>
    {
        var known = streams.All();
        foreach (var fact in changed)
        {
            var schema = FactSchemas.Find(fact) ?? throw new InvalidDataException($"The store holds an unknown fact {fact}.");
            tables[fact] = LoadTable(schema, known.FindAll(stream => stream.Fact == fact), segments);
        }
        Derive(changed);
        return new FactSnapshot(new Dictionary<string, FactTable>(tables), FreshnessOf(known));
    });

    private FactTable LoadTable(FactSchema schema, IReadOnlyList<StreamRecord> streams, SegmentLog segments)
    {
        var active = streams.Select(stream => (Stream: stream, Segments: segments.Of(stream.Id).FindAll(segment => !segment.IsStaged))).ToList();
        var builder = new FactTableBuilder(schema, active.Sum(stream => stream.Segments.Sum(segment => segment.LiveRows)));
        foreach (var (stream, records) in active)
        {
            var source = stream.ToId().ToString();
            var days = records.Select(record => builder.Add(segments.ReadColumns(record), record.Dead is null ? null : record.ToMarks(), source)).ToList();
            extents[stream.Id] = new(days.Min(d => d?.Start), days.Max(d => d?.End.AddDays(-1)), records.Sum(record => (long)record.LiveRows));
        }
        return builder.Build();
    }

    private void Derive(IReadOnlySet<string> changed)
    {
        var (surveys, products, sales) = (FactSchemas.Surveys.Name, FactSchemas.Products.Name, FactSchemas.Sales.Name);
        if (changed.Contains(surveys))
            tables[surveys] = SurveyPositions.AddTo(tables[surveys]);
        if (changed.Contains(products) || changed.Contains(sales))
            tables[products] = ProductDemand.AddTo(tables[products], tables[sales]);
    }

    private List<Freshness> FreshnessOf(IEnumerable<StreamRecord> streams) =>
    [
        .. streams.Where(stream => stream.LastSync is not null || stream.Failure is not null).Select(stream =>
        {
            var extent = extents.GetValueOrDefault(stream.Id) ?? new(null, null, 0);
            return new Freshness(stream.ToId(), stream.Fact, extent.Through, stream.LastSync, extent.Rows, stream.Rejected)
            {
                From = extent.From,
                LastFailure = stream.Failure,
            };
        }),
    ];
}
