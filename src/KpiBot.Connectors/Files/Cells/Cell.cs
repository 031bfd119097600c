using System.Globalization;

namespace KpiBot.Connectors.Files.Cells;

internal enum CellKind
{
    Text,
    Number,
    Moment,
}

/// <summary>One cell as its file holds it. Delimited files have texts alone; spreadsheets have numbers and dates too.</summary>
internal readonly ref struct Cell
{
    private Cell(CellKind kind, ReadOnlySpan<char> text, double number, DateTime moment)
    {
        Kind = kind;
        Text = text;
        Number = number;
        Moment = moment;
    }

    public CellKind Kind { get; }

    /// <summary>Without the white space around it; empty for a blank cell, and for numbers and moments.</summary>
    public ReadOnlySpan<char> Text { get; }

    public double Number { get; }

    public DateTime Moment { get; }

    public bool IsBlank => Kind == CellKind.Text && Text.IsEmpty;

    public static Cell Of(ReadOnlySpan<char> text) => new(CellKind.Text, text.Trim(), 0, default);

    public static Cell Of(double number) => new(CellKind.Number, default, number, default);

    public static Cell Of(DateTime moment) => new(CellKind.Moment, default, 0, moment);

    /// <summary>As a key or a dimension value reads: 10023, 0.5, 2026-03-05.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Text => Text.ToString(),
        CellKind.Number => NumberToText(Number),
        CellKind.Moment => Moment.ToString(Moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
    };

    /// <summary>Fifteen significant digits, as a spreadsheet shows them: 0.1 + 0.2 is 0.3.</summary>
    private static string NumberToText(double number) =>
        Math.Abs(number) < 1e15
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>A cell that outlives its row.</summary>
internal readonly record struct StoredCell(CellKind Kind, string? Text, double Number, DateTime Moment)
{
    public static StoredCell Of(in Cell cell) =>
        new(cell.Kind, cell.Kind == CellKind.Text ? cell.Text.ToString() : null, cell.Number, cell.Moment);

    public Cell ToCell() => Kind switch
    {
        CellKind.Text => Cell.Of(Text),
        CellKind.Number => Cell.Of(Number),
        CellKind.Moment => Cell.Of(Moment),
    };
}
