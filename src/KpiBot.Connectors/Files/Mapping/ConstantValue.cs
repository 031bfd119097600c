using KpiBot.Connectors.Files.Cells;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>A value that the configuration gives: written as in a program, with a decimal point.</summary>
internal static class ConstantValue
{
    public static Conversion Of(ColumnMapping mapping, string value, TimeZoneInfo zone) =>
        new CellConverter(mapping, '.', zone).Convert(Cell.Of(value));
}
