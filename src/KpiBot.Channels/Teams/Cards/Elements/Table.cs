namespace KpiBot.Channels.Teams.Cards.Elements;

/// <summary>The first row is read as the header. Clients do not agree on the name of the property that says otherwise.</summary>
internal sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    public bool FirstRowAsHeader { get; } = true;

    public bool ShowGridLines { get; init; }
}

/// <param name="Width">The column's share of the width, against the other columns'.</param>
internal sealed record TableColumn(int Width)
{
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
}

internal sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public string Type { get; } = "TableRow";
}

internal sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    public string Type { get; } = "TableCell";
}

internal enum HorizontalAlignment
{
    Left,
    Right,
}
