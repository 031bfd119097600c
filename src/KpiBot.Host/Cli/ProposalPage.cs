using System.Globalization;
using KpiBot.Channels.Terminal;
using KpiBot.Connectors.Files.Inspection;

namespace KpiBot.Host.Cli;

/// <summary>A proposal as it is looked at: the mapping, the first rows as facts, the rows that would be refused, the YAML.</summary>
internal static class ProposalPage
{
    private const int WidestCell = 24;
    private const int ShownRejected = 10;

    /// <param name="preview">Null where the file cannot be loaded as proposed.</param>
    public static void Write(TextWriter output, SourceProposal proposal, SourcePreview? preview)
    {
        output.WriteLine($"{proposal.Settings.File} looks like {proposal.Fact.Name}. It would be read as:");
        output.WriteLine();
        foreach (var line in proposal.ToYaml().Split('\n'))
            output.WriteLine("  " + TerminalText.Clean(line));
        foreach (var note in proposal.Notes)
            output.WriteLine("! " + TerminalText.Clean(note.English));
        if (preview is not null)
            Write(output, preview);
        else
            output.WriteLine($"It cannot be loaded as {proposal.Fact.Name}: {string.Join(", ", proposal.Missing.Select(c => c.Name))} is missing. If it holds another fact, name it with --fact.");
    }

    private static void Write(TextWriter output, SourcePreview preview)
    {
        output.WriteLine();
        WriteTable(output, preview);
        output.WriteLine();
        output.WriteLine($"{Count(preview.GoodRows)} rows can be read, {Count(preview.RejectedRows)} would be rejected, {Count(preview.Skipped.Count)} left out as totals.");
        foreach (var row in preview.Rejected.Take(ShownRejected))
            output.WriteLine($"  row {row.Row}{(row.Column is null ? "" : $", column {TerminalText.Clean(row.Column)}")}: {TerminalText.Clean(row.Reason)}");
        if (preview.WouldBeRefused)
            output.WriteLine($"More than {preview.MaxRejected.ToString("P0", CultureInfo.InvariantCulture)} of the rows are bad: the file would be refused whole. Correct it, or raise max_rejected.");
    }

    private static void WriteTable(TextWriter output, SourcePreview preview)
    {
        List<IReadOnlyList<string>> lines = [preview.Columns, .. preview.Rows.Select(row => row.Select(cell => cell ?? "").ToList())];
        var widths = Enumerable.Range(0, preview.Columns.Count).Select(i => lines.Max(line => Math.Min(line[i].Length, WidestCell))).ToList();
        foreach (var line in lines)
            output.WriteLine("  " + string.Join("  ", line.Select((cell, i) => Cut(TerminalText.Clean(cell)).PadRight(widths[i]))).TrimEnd());
    }

    private static string Cut(string cell) => cell.Length <= WidestCell ? cell : cell[..(WidestCell - 1)] + "…";

    private static string Count(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);
}
