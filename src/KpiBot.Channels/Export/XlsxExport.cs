using KpiBot.Core.Kpis;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace KpiBot.Channels.Export;

/// <summary>A workbook with one sheet: days are dates, values numbers, and text is never a formula.</summary>
public static class XlsxExport
{
    private const string Sheet = "KpiBot";

    public static byte[] Write(ExportTable table)
    {
        var rows = table.Rows.Select(row => table.Columns.Zip(row.Cells).ToDictionary(pair => pair.First.Header, pair => Cell(pair.Second)));
        var configuration = new OpenXmlConfiguration
        {
            AutoFilter = true,
            DynamicColumns = [.. table.Columns.Select((column, index) => Column(column, index, table))],
        };
        using var workbook = new MemoryStream();
        workbook.SaveAs(rows, sheetName: Sheet, configuration: configuration);
        return workbook.ToArray();
    }

    private static object? Cell(object? cell) => cell is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : cell;

    private static DynamicExcelColumn Column(ExportColumn column, int index, ExportTable table) => new(column.Header)
    {
        Index = index,
        Width = column.Kind is ExportColumnKind.Text ? Math.Clamp(Longest(index, table), 10, 60) : 14,
        Format = column.Kind switch
        {
            ExportColumnKind.Text => null,
            ExportColumnKind.Day => "yyyy-mm-dd",
            ExportColumnKind.Value => ValueFormat([.. table.Rows.Select(r => r.Unit).Distinct()]),
        },
    };

    private static int Longest(int index, ExportTable table) => table.Rows.Max(row => (row.Cells[index] as string)?.Length) + 2 ?? 0;

    /// <summary>A column has one format: KPIs of several units share the general one.</summary>
    private static string? ValueFormat(IReadOnlyList<KpiUnit> units) => units is not [var unit] ? null : unit switch
    {
        KpiUnit.Money => "#,##0.00",
        KpiUnit.Count => "#,##0",
        KpiUnit.Percent or KpiUnit.Days or KpiUnit.Score => "0.0",
    };
}
