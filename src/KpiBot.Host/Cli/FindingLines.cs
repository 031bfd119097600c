using System.Diagnostics;
using KpiBot.Channels.Doctor;

namespace KpiBot.Host.Cli;

/// <summary>What a doctor found, a line each, and what to do about it below.</summary>
internal static class FindingLines
{
    /// <returns>Whether nothing failed.</returns>
    public static async Task<bool> WriteAsync(TextWriter output, IAsyncEnumerable<Finding> findings)
    {
        var healthy = true;
        await foreach (var finding in findings)
        {
            await output.WriteLineAsync(Line(finding));
            healthy &= finding is not Finding.Failed;
        }

        return healthy;
    }

    private static string Line(Finding finding) => finding switch
    {
        Finding.Passed passed => $"ok       {passed.Check,-9} {passed.Sentence}",
        Finding.Skipped skipped => $"skipped  {skipped.Check,-9} {skipped.Sentence}",
        Finding.Failed failed => $"FAILED   {failed.Check,-9} {failed.Sentence}\n{"",19}Next: {failed.Next}",
        _ => throw new UnreachableException(finding.ToString()),
    };
}
