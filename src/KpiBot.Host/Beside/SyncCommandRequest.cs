using System.Globalization;
using KpiBot.Connectors.Sync;
using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Beside;

/// <summary><c>kpibot sync [source]</c>: reads sources now, and reports what came of it.</summary>
internal sealed record SyncCommandRequest(string? Source)
{
    private const int ShownRows = 20;

    public async Task<CommandResult> CarryOutAsync(Workspace workspace, CancellationToken cancellation)
    {
        var said = new StringWriter { NewLine = "\n" };
        try
        {
            var report = await workspace.SyncAsync(Source, said.WriteLine, cancellation);
            var output = new StringWriter { NewLine = "\n" };
            foreach (var stream in report.Streams)
                Write(output, stream);
            foreach (var connection in report.Forgotten)
                output.WriteLine($"{connection}: removed, it is no longer configured");
            return new(report.Succeeded ? ExitCodes.Answered : ExitCodes.Failure, output.ToString(), said.ToString());
        }
        catch (UserFacingException problem)
        {
            return new(problem.ExitCode, "", problem.Message + "\n");
        }
    }

    private static void Write(StringWriter output, StreamReport report)
    {
        var name = $"{report.Stream.Connection}/{report.Stream.Stream} ({report.Fact})";
        switch (report.Outcome)
        {
            case StreamOutcome.Loaded loaded:
                output.WriteLine($"{name}: {Count(loaded.Stored)} rows stored, {Count(loaded.Rejected.Count)} rejected, "
                    + $"{Count(loaded.Skipped.Count + loaded.Filtered)} left out on purpose, {report.Duration.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s");
                WriteRejected(output, loaded.Rejected);
                break;
            case StreamOutcome.Unchanged:
                output.WriteLine($"{name}: unchanged");
                break;
            case StreamOutcome.Removed:
                output.WriteLine($"{name}: removed, it is no longer configured");
                break;
            case StreamOutcome.Failed { Error: var error }:
                output.WriteLine($"{name}: FAILED, the facts before it stay. {error.Message}");
                if (error is SyncError.TooManyRejected many)
                    WriteRejected(output, many.Rows);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(report.Outcome.GetType().Name);
        }
    }

    private static void WriteRejected(StringWriter output, IReadOnlyList<RejectedRow> rows)
    {
        foreach (var row in rows.Take(ShownRows))
            output.WriteLine($"  {row.File}, row {row.Row}{(row.Column is null ? "" : $", column {row.Column}")}: {row.Reason}");
        if (rows.Count > ShownRows)
            output.WriteLine($"  … and {Count(rows.Count - ShownRows)} more");
    }

    private static string Count(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);
}
