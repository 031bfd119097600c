namespace KpiBot.Core.Facts;

/// <summary>One column of a fact.</summary>
/// <param name="Name">Lower snake case, as in KPI definitions and source mappings.</param>
/// <param name="IsRequired">A row without it is rejected.</param>
/// <param name="IsDimension">A KPI over this fact can be split and filtered by it.</param>
public sealed record FactColumn(string Name, ColumnType Type, bool IsRequired = false, bool IsDimension = false);

/// <summary>
/// What a fact's rows look like. A source may add text columns of its own: each becomes a dimension under its own name.
/// </summary>
/// <param name="DayColumn">The day that rows are ordered by and that daily aggregates are replaced on.</param>
public sealed record FactSchema(string Name, string DayColumn, IReadOnlyList<FactColumn> Columns)
{
    /// <summary>Columns that the store derives from other facts when a sync has ended; sources never deliver them.</summary>
    public IReadOnlyList<FactColumn> Derived { get; init; } = [];

    public FactColumn? Find(string column) =>
        Columns.Concat(Derived).FirstOrDefault(c => c.Name == column);

    public IEnumerable<string> Dimensions => Columns.Where(c => c.IsDimension).Select(c => c.Name);
}
