using System.Diagnostics;
using KpiBot.Connectors.Files.Tables;
using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>A stream's settings made ready for its files: headers found, lookups loaded, converters built.</summary>
internal sealed class MappingPlan
{
    private readonly FileStreamSettings settings;
    private readonly LookupTables lookups;
    private readonly TimeZoneInfo zone;

    public MappingPlan(FileStreamSettings settings, LookupTables lookups, TimeZoneInfo zone)
    {
        this.settings = settings;
        this.lookups = lookups;
        this.zone = zone;
        Columns = BatchColumns(settings);
    }

    /// <summary>What the batches fill: the mapped columns, and the currency where amounts may carry it.</summary>
    public IReadOnlyList<FactColumn> Columns { get; }

    /// <summary>Every header of the file that is needed.</summary>
    public static IReadOnlyCollection<string> HeadersOf(FileStreamSettings settings) =>
    [
        .. settings.Columns.Select(c => HeaderOf(c.Source)).OfType<string>()
            .Concat(settings.Key).Concat(settings.Where.Select(w => w.Header)).Distinct(),
    ];

    /// <exception cref="SyncException">A header is missing.</exception>
    public RowMapper For(TableLayout layout, RowKeys keys)
    {
        int[] numberColumns =
        [
            .. settings.Columns.Where(c => IsNumber(c.Column) || c.Source is ColumnSource.Sign)
                .Select(c => HeaderOf(c.Source)).OfType<string>().Select(layout.Header.Require),
        ];
        var fillers = settings.Columns.Select(c => Filler(c, layout, numberColumns)).ToArray();
        return new RowMapper(settings, layout.Header, Columns, fillers, keys);
    }

    private ColumnFiller Filler(ColumnMapping mapping, TableLayout layout, int[] numberColumns)
    {
        switch (mapping.Source)
        {
            case ColumnSource.Header header:
                var column = layout.Header.Require(header.Name);
                return new ColumnFiller.FromHeader(header.Name, column, new CellConverter(mapping, layout.DecimalMarkOf(column, numberColumns), zone));
            case ColumnSource.Constant constant:
                var value = ConstantValue.Of(mapping, constant.Value, zone);
                return value.Fault is null
                    ? new ColumnFiller.FromConstant(mapping.Column, value)
                    : throw new SyncException(new SyncError.Configuration($"{mapping.Column.Name}: {value.Fault}."));
            case ColumnSource.Lookup lookup:
                var table = lookups.Of(lookup);
                var taken = table.Layout.Header.Require(lookup.Take);
                return new ColumnFiller.FromLookup(
                    lookup, layout.Header.Require(lookup.Match), table, new CellConverter(mapping, table.Layout.DecimalMarkOf(taken, [taken]), zone));
            case ColumnSource.Sign sign:
                var signed = layout.Header.Require(sign.Amount);
                var amount = new ColumnMapping(new FactColumn(mapping.Column.Name, ColumnType.Money), new ColumnSource.Header(sign.Amount));
                return new ColumnFiller.FromSign(sign, signed, new CellConverter(amount, layout.DecimalMarkOf(signed, numberColumns), zone));
            case ColumnSource.RowNumber:
                return new ColumnFiller.FromRowNumber(mapping.Column);
            default:
                throw new UnreachableException();
        }
    }

    private static List<FactColumn> BatchColumns(FileStreamSettings settings)
    {
        var columns = settings.Columns.Select(c => c.Column).ToList();
        if (settings.Schema.Find("currency") is { } currency && columns.All(c => c.Name != "currency"))
            columns.Add(currency);
        return columns;
    }

    private static string? HeaderOf(ColumnSource source) => source switch
    {
        ColumnSource.Header header => header.Name,
        ColumnSource.Lookup lookup => lookup.Match,
        ColumnSource.Sign sign => sign.Amount,
        ColumnSource.Constant or ColumnSource.RowNumber => null,
        _ => throw new UnreachableException(),
    };

    private static bool IsNumber(FactColumn column) => column.Type is ColumnType.Money or ColumnType.Number or ColumnType.Rate;
}
