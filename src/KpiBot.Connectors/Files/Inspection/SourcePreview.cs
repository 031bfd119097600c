using System.Globalization;
using KpiBot.Connectors.Files.Mapping;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>What a proposal makes of its file.</summary>
/// <param name="Columns">The names over the cells of <paramref name="Rows"/>.</param>
/// <param name="Rows">The first good rows as texts; null where a cell is empty.</param>
/// <param name="Rejected">Rows that are bad, the first hundred.</param>
/// <param name="Skipped">Total rows.</param>
public sealed record SourcePreview(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, IReadOnlyList<RejectedRow> Rejected,
    IReadOnlyList<RejectedRow> Skipped, long GoodRows, long RejectedRows, decimal MaxRejected)
{
    private const int CitedRows = 100;

    /// <summary>Whether so many rows are bad that a sync would refuse the file.</summary>
    public bool WouldBeRefused => RejectedRows > (GoodRows + RejectedRows) * MaxRejected;

    internal static SourcePreview Of(StreamReading reading, FileStreamSettings settings, int rows, CancellationToken cancellation)
    {
        var shown = new List<IReadOnlyList<string?>>();
        var rejected = new List<RejectedRow>();
        var skipped = new List<RejectedRow>();
        long good = 0, bad = 0;
        foreach (var outcome in reading.Rows(cancellation))
        {
            if (outcome.Verdict == RowVerdict.Good && ++good <= rows)
                shown.Add([.. outcome.Fact!.Values.Select((v, i) => TextOf(v, reading.Columns[i].Type))]);
            else if (outcome.Verdict == RowVerdict.Rejected && ++bad <= CitedRows)
                rejected.Add(outcome.Note!);
            else if (outcome.Verdict == RowVerdict.Skipped)
                skipped.Add(outcome.Note!);
        }

        return new([.. reading.Columns.Select(c => c.Name)], shown, rejected, skipped, good, bad, settings.MaxRejected);
    }

    private static string? TextOf(FactValue value, ColumnType type) => value.IsAbsent ? null : type switch
    {
        ColumnType.Day => DateOnly.FromDayNumber((int)value.Scaled).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnType.Text => value.Text,
        ColumnType.Money or ColumnType.Number or ColumnType.Rate =>
            value.ToDecimal(type).ToString("0.############", CultureInfo.InvariantCulture),
    };
}
