using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace KpiBot.Benchmarks.Teams;

/// <summary>A bot in a process of its own, for as long as it is asked.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan FirstStart = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Channel<string> _answers = Channel.CreateUnbounded<string>();
    private readonly Channel<string> _log = Channel.CreateUnbounded<string>();

    private BotProcess(Process process, Uri address) => (_process, Messages) = (process, new(address, "/api/messages"));

    public Uri Messages { get; }

    public static async Task<BotProcess> StartAsync(string program, IEnumerable<string> arguments, Uri address, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var bot = new BotProcess(new() { StartInfo = start }, address);
        bot._process.OutputDataReceived += (_, line) => bot._answers.Writer.TryWrite(line.Data ?? "");
        bot._process.ErrorDataReceived += (_, line) => bot._log.Writer.TryWrite(line.Data ?? "");
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        try
        {
            await bot.UntilItAnswersAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Of all cores, since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Writes a line to the program.</summary>
    /// <returns>The line of its own that begins so.</returns>
    public async Task<string> RequestAsync(string beginning)
    {
        await _process.StandardInput.WriteLineAsync(beginning);
        await _process.StandardInput.FlushAsync();
        await foreach (var line in _answers.Reader.ReadAllAsync())
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException("The program has ended.");
    }

    /// <summary>On standard error, where logs go.</summary>
    public async Task UntilItSaysAsync(string text)
    {
        await foreach (var line in _log.Reader.ReadAllAsync())
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Whatever it answers to a request without a token.</summary>
    private async Task UntilItAnswersAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < FirstStart && !_process.HasExited;)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Head, Messages);
                using var response = await http.SendAsync(request);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }

        var said = new List<string>();
        while (_log.Reader.TryRead(out var line))
            said.Add(line);
        throw new InvalidOperationException($"{_process.StartInfo.FileName} did not start:\n{string.Join('\n', said)}");
    }
}
