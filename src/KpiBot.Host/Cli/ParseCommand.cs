using System.CommandLine;
using System.Text;
using KpiBot.Host.Beside;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot parse</c>: a line of JSON in, a line of JSON out, as fast as they come.</summary>
internal static class ParseCommand
{
    /// <summary>Lines sent at once to a running bot.</summary>
    private const int Batch = 500;

    public static Command Create(SharedOptions shared)
    {
        var command = new Command("parse", "Read questions as JSON lines on standard input, and say how each is understood");
        command.SetAction(async (parsed, cancellation) =>
        {
            var surroundings = shared.Read(parsed);
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            return await WorkspaceAccess.RunAsync(surroundings,
                workspace => HereAsync(workspace, input, output, cancellation),
                door => ThereAsync(door, surroundings, input, output, cancellation));
        });
        return command;
    }

    private static async Task<int> HereAsync(Workspace workspace, StreamReader input, StreamWriter output, CancellationToken cancellation)
    {
        if (await workspace.LoadOnceAsync(Console.Error.WriteLine, cancellation))
            WhatToTry.SayTo(Console.Error);
        var answers = ParseCommandRequest.Answers(workspace, null, null);
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            await output.WriteLineAsync(answers.Answer(line).AsMemory(), cancellation);
            await output.FlushAsync(cancellation); // whoever asks line by line waits for it
        }

        return ExitCodes.Answered;
    }

    private static async Task<int> ThereAsync(CommandDoor door, Surroundings surroundings, StreamReader input, StreamWriter output, CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            lines.Add(line);
            if (lines.Count == Batch)
                await SendAsync();
        }

        await SendAsync();
        return ExitCodes.Answered;

        async Task SendAsync()
        {
            var request = new ParseCommandRequest([.. lines], surroundings.Now, surroundings.TimeZone?.Id);
            await output.WriteAsync((await door.SendAsync("parse", request, cancellation)).Output.AsMemory(), cancellation);
            lines.Clear();
        }
    }
}
