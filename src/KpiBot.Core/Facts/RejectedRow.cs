namespace KpiBot.Core.Facts;

/// <summary>A row that was refused: which one, which column, and why, in words that a person can act on.</summary>
/// <param name="Row">The row's number in the file as a person counts: the header is row 1.</param>
public sealed record RejectedRow(string File, long Row, string? Column, string Reason);
