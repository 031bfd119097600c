using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>A program that runs as long as the test needs it, and takes its children with it.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private RunningProcess(Process process) => _process = process;

    /// <summary>What it has written so far, to both streams.</summary>
    public string Output => string.Join('\n', _output);

    public static RunningProcess Start(string program, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var running = new RunningProcess(process);
        process.OutputDataReceived += (_, line) => running.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => running.Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return running;
    }

    /// <summary>Returns as soon as the address answers with success.</summary>
    public async Task UntilItAnswersAsync(Uri address, HttpMethod method, TimeSpan patience)
    {
        using var looking = new PeriodicTimer(LookAgain);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < patience && !_process.HasExited;)
        {
            if (await AnswersAsync(address, method))
                return;
            await looking.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        var state = _process.HasExited ? $"ended with {_process.ExitCode}" : "did not answer";
        throw new InvalidOperationException($"{_process.StartInfo.FileName} {state} ({address}):\n{Output}");
    }

    /// <summary>Returns as soon as it has written a line that holds the text.</summary>
    public async Task UntilItWritesAsync(string text, TimeSpan patience)
    {
        using var looking = new PeriodicTimer(LookAgain);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < patience && !_process.HasExited;)
        {
            if (_output.Any(line => line.Contains(text, StringComparison.Ordinal)))
                return;
            await looking.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"{_process.StartInfo.FileName} did not write \"{text}\":\n{Output}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }

    private static async Task<bool> AnswersAsync(Uri address, HttpMethod method)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
