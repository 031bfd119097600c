using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary>Runs the built program as a user would: a process, arguments, two streams and an exit code.</summary>
internal static class Kpibot
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "kpibot.dll");

    public static async Task<KpibotRun> RunAsync(IReadOnlyList<string> arguments, string? input = null, string? workingFolder = null)
    {
        using var process = Process.Start(StartInfo(arguments, workingFolder))!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (input is not null)
            await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    public static ProcessStartInfo StartInfo(IReadOnlyList<string> arguments, string? workingFolder = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = workingFolder ?? Path.GetTempPath(),
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}

internal sealed record KpibotRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
