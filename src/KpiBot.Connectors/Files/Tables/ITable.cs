using KpiBot.Connectors.Files.Cells;

namespace KpiBot.Connectors.Files.Tables;

/// <summary>The rows of one file from the top, one at a time.</summary>
internal interface ITable : IDisposable
{
    /// <summary>Goes to the next row; blank rows count.</summary>
    /// <exception cref="Core.Connectors.SyncException">The file is broken here.</exception>
    bool Read();

    /// <summary>As a person counts: the first row of the file is 1.</summary>
    long RowNumber { get; }

    /// <summary>Cells of this row; blank ones at its end may count.</summary>
    int Width { get; }

    /// <summary>A cell of this row; blank where the row is shorter.</summary>
    Cell this[int column] { get; }
}
