using KpiBot.Core.Kpis;

namespace KpiBot.Channels.Export;

/// <summary>What answers show, as rows for a spreadsheet: one row for each number.</summary>
/// <param name="Columns">Their headers are unique.</param>
public sealed record ExportTable(IReadOnlyList<ExportColumn> Columns, IReadOnlyList<ExportRow> Rows);

public sealed record ExportColumn(string Header, ExportColumnKind Kind);

public enum ExportColumnKind
{
    Text,
    Day,

    /// <summary>A number in the KPI's unit; percentages are numbers of percent.</summary>
    Value,
}

/// <param name="Unit">Of every value in the row.</param>
/// <param name="Cells">In the order of the columns: <see cref="string"/>, <see cref="DateOnly"/>, <see cref="decimal"/> or null.</param>
public sealed record ExportRow(KpiUnit Unit, IReadOnlyList<object?> Cells);
