using System.Diagnostics;
using KpiBot.Storage.CrashWriter;

namespace KpiBot.Storage.Tests.LiteDb;

/// <summary>A process that writes to a folder's store until it is killed.</summary>
public sealed class WriterProcess : IDisposable
{
    private readonly Process process;

    public WriterProcess(string folder) => process = Process.Start(new ProcessStartInfo("dotnet", [typeof(NumberedBatches).Assembly.Location, folder])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>The next acknowledgement; null where the process has ended.</summary>
    public string? ReadAcknowledgement() => process.StandardOutput.ReadLine();

    /// <summary>Kills at once, as the system would, and returns what had been acknowledged meanwhile.</summary>
    public IReadOnlyList<string> Kill()
    {
        process.Kill();
        var rest = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return rest;
    }

    /// <summary>Waits for its end.</summary>
    public (int ExitCode, string Error) End()
    {
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    public void Dispose() => process.Dispose();
}
