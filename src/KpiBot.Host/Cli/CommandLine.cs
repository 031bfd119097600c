using System.CommandLine;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Cli;

/// <summary>The command line, as a table of contents.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var shared = new SharedOptions();
        var root = RunCommand.Create(shared);
        shared.AddTo(root);
        root.Add(AskCommand.Create(shared));
        root.Add(ParseCommand.Create(shared));
        root.Add(SampleCommand.Create(shared));
        root.Add(SourcesCommand.Create(shared));
        root.Add(SyncCommand.Create(shared));
        root.Add(CheckCommand.Create(shared));
        root.Add(AuditCommand.Create(shared));
        root.Add(ManifestsCommand.Create(shared));
        root.Add(DoctorCommand.Create(shared));

        // "@foo" is somebody's mention, not a file of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return BadUsage(parsed);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UserFacingException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return problem.ExitCode;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Failure;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Nobody's mistake but ours: the trace is for the report, the exit code for the script that called.
            await Console.Error.WriteLineAsync($"KpiBot has failed. Please report this with what you typed:\n{fault}");
            return ExitCodes.Failure;
        }
    }

    private static int BadUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("Try: kpibot --help");
        return ExitCodes.BadUsage;
    }
}
