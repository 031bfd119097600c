namespace KpiBot.Core.Facts;

/// <summary>Rows of a fact as they are stored.</summary>
/// <param name="Rows">Cells in the order of the columns.</param>
/// <param name="Count">How many rows there are in all; more than <paramref name="Rows"/> where not all were read.</param>
public sealed record FactLines(IReadOnlyList<FactColumn> Columns, IReadOnlyList<IReadOnlyList<FactValue>> Rows, long Count);

/// <summary>Which stream a row came from.</summary>
public static class FactSource
{
    /// <summary>A text that every row has: the stream that delivered it, <c>origin/connection/stream</c>. No dimension of any KPI.</summary>
    public const string Column = "$source";
}
