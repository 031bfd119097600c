using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Segments;

/// <summary>Turns the rows of a batch into columns.</summary>
internal static class SegmentBuilder
{
    /// <exception cref="ArgumentException">A cell does not fit its column.</exception>
    public static Segment Build(IReadOnlyList<FactColumn> columns, ReadOnlySpan<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Values.Length != columns.Count && !fact.IsDeleted)
                throw new ArgumentException($"The fact {fact.ExternalId} has {fact.Values.Length} values for {columns.Count} columns.", nameof(facts));
        }
        var built = new SegmentColumn[columns.Count];
        for (var i = 0; i < built.Length; i++)
            built[i] = columns[i].Type == ColumnType.Text ? Texts(columns[i], i, facts) : Numbers(columns[i], i, facts);
        return new(facts.Length, built);
    }

    private static SegmentColumn.Texts Texts(FactColumn column, int position, ReadOnlySpan<Fact> facts)
    {
        var known = new Dictionary<string, int>();
        var values = new List<string>();
        var codes = new int[facts.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var cell = Cell(facts[row], position);
            if (cell.IsAbsent)
                continue;
            var text = cell.Text ?? throw Misfit(column, facts[row]);
            if (!known.TryGetValue(text, out codes[row]))
            {
                values.Add(text);
                known.Add(text, codes[row] = values.Count);
            }
        }
        return new(column.Name, values, codes);
    }

    private static SegmentColumn.Numbers Numbers(FactColumn column, int position, ReadOnlySpan<Fact> facts)
    {
        var cells = new long[facts.Length];
        for (var row = 0; row < cells.Length; row++)
        {
            var cell = Cell(facts[row], position);
            if (cell.Text is not null || (!cell.IsAbsent && !Fits(cell.Scaled, column.Type)))
                throw Misfit(column, facts[row]);
            cells[row] = cell.IsAbsent ? SegmentColumn.Numbers.Absent : cell.Scaled;
        }
        return new(column.Name, column.Type, cells);
    }

    private static bool Fits(long scaled, ColumnType type) => type == ColumnType.Day
        ? scaled >= DateOnly.MinValue.DayNumber && scaled <= DateOnly.MaxValue.DayNumber
        : scaled != SegmentColumn.Numbers.Absent;

    private static FactValue Cell(Fact fact, int position) => fact.IsDeleted ? FactValue.Absent : fact.Values[position];

    private static ArgumentException Misfit(FactColumn column, Fact fact) =>
        new($"The value of {column.Name} in the fact {fact.ExternalId} is no {column.Type}.", nameof(fact));
}
