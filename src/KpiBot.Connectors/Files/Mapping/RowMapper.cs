using KpiBot.Connectors.Files.Cells;
using KpiBot.Connectors.Files.Tables;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>Turns the rows of one file into facts, or says what is wrong with them.</summary>
internal sealed class RowMapper
{
    private readonly FactSchema schema;
    private readonly TableHeader header;
    private readonly IReadOnlyList<FactColumn> columns;
    private readonly ColumnFiller[] fillers;
    private readonly RowGate gate;
    private readonly AmountRules amounts;
    private readonly TotalRow totals;
    private readonly int[] keyColumns;
    private readonly RowKeys keys;

    /// <param name="columns">The columns of the batch: those of <paramref name="fillers"/>, and maybe the currency after them.</param>
    public RowMapper(FileStreamSettings settings, TableHeader header, IReadOnlyList<FactColumn> columns, ColumnFiller[] fillers, RowKeys keys)
    {
        schema = settings.Schema;
        this.header = header;
        this.columns = columns;
        this.fillers = fillers;
        this.keys = keys;
        gate = new RowGate(settings.Where, header);
        amounts = new AmountRules(settings, columns);
        totals = new TotalRow(settings.TotalRows);
        keyColumns = [.. settings.Key.Select(header.Require)];
    }

    public RowOutcome Map(ITable row)
    {
        if (IsBlank(row))
            return new(RowVerdict.Blank);
        if (totals.IsConfigured(row))
            return SkipTotal(row);
        if (!gate.Passes(row))
            return new(RowVerdict.Filtered);

        var values = new FactValue[columns.Count];
        var (place, fault) = Fill(row, values);
        if (fault is not null)
            return TotalRow.IsUsual(row) ? SkipTotal(row) : Reject(row, place, fault);

        var name = keys.Name(row, header.File, keyColumns, values, out fault);
        return name is null
            ? Reject(row, header.Names[keyColumns[0]], fault!)
            : new(RowVerdict.Good, new Fact(name, values));
    }

    private (string? Place, string? Fault) Fill(ITable row, FactValue[] values)
    {
        if (Overflow(row) is { } overflow)
            return (null, overflow);

        string? written = null;
        for (var i = 0; i < fillers.Length; i++)
        {
            var conversion = fillers[i].Fill(row);
            var fault = conversion.Fault ?? FactRules.Fault(schema, columns[i], conversion.Value);
            if (fault is null && conversion.Value.IsAbsent && columns[i].IsRequired)
                fault = $"{columns[i].Name} is required and has no value";
            if (fault is not null)
                return (fillers[i].Place, fault);
            values[i] = conversion.Value;
            if (columns[i].Type == ColumnType.Money)
                written = conversion.Currency ?? written;
        }

        return (null, amounts.Apply(values, written));
    }

    /// <summary>A value where the header names no column: a separator too many has moved the cells.</summary>
    private string? Overflow(ITable row)
    {
        for (var column = header.Names.Count; column < row.Width; column++)
        {
            if (!row[column].IsBlank)
                return $"the row has a value in column {ColumnLetters.Of(column)}, the header has {header.Names.Count} columns";
        }

        return null;
    }

    private static bool IsBlank(ITable row)
    {
        for (var column = 0; column < row.Width; column++)
        {
            if (!row[column].IsBlank)
                return false;
        }

        return true;
    }

    private RowOutcome Reject(ITable row, string? place, string fault) =>
        new(RowVerdict.Rejected, null, new RejectedRow(header.File, row.RowNumber, place, fault));

    private RowOutcome SkipTotal(ITable row) =>
        new(RowVerdict.Skipped, null, new RejectedRow(header.File, row.RowNumber, null, $"total row, begins with {Quoted.Value(TotalRow.FirstText(row))}"));
}
