using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar;

/// <summary>One column of a table, in the table's row order.</summary>
internal abstract class Column(string name, ColumnType type)
{
    public string Name => name;

    public ColumnType Type => type;

    /// <summary>Keeps the rows that have a value, or those that have none.</summary>
    public abstract void KeepPresent(RowChunk chunk, bool present);
}
