using KpiBot.Host.Cli;
using KpiBot.Host.Configuration;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Host.Beside;

/// <summary>Carries a command out on the data folder, or has the running bot that owns it do so.</summary>
internal static class WorkspaceAccess
{
    /// <summary>A command that is one request and one result.</summary>
    /// <param name="command">The name of its address behind the door.</param>
    /// <param name="files">Where the result's files go, as far as it has any.</param>
    public static Task<int> RunAsync<T>(
        Surroundings surroundings, string command, T request,
        Func<Workspace, CancellationToken, Task<CommandResult>> carryOut, CancellationToken cancellation, IReadOnlyDictionary<FileKind, string>? files = null) => RunAsync(
            surroundings,
            async workspace => await PrintAsync(await carryOut(workspace, cancellation), files),
            async door => await PrintAsync(await door.SendAsync(command, request, cancellation), files));

    public static async Task<int> RunAsync(Surroundings surroundings, Func<Workspace, Task<int>> here, Func<CommandDoor, Task<int>> there)
    {
        try
        {
            using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Warning).AddConsoleOnStandardError());
            using var workspace = Workspace.Open(surroundings, logs);
            return await here(workspace);
        }
        catch (StoreLockedException locked)
        {
            return CommandDoor.ReadFrom(surroundings.Data) is { } door
                ? await there(door)
                : throw new UserFacingException($"{locked.Text.English}\n{locked.Text.French}", cause: locked);
        }
    }

    private static async Task<int> PrintAsync(CommandResult result, IReadOnlyDictionary<FileKind, string>? files)
    {
        await Console.Out.WriteAsync(result.Output);
        await Console.Error.WriteAsync(result.Error);
        var exitCode = result.ExitCode;
        foreach (var kind in result.Files.GroupBy(f => f.Kind))
        {
            foreach (var (number, file) in kind.Index())
            {
                if (files is not null && !await WriteAsync(Numbered(files[kind.Key], number + 1), file.Content))
                    exitCode = ExitCodes.Failure;
            }
        }

        return exitCode;
    }

    /// <summary>"answer.png", then "answer-2.png".</summary>
    private static string Numbered(string path, int number) =>
        number == 1 ? path : Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}");

    private static async Task<bool> WriteAsync(string file, byte[] content)
    {
        try
        {
            await File.WriteAllBytesAsync(file, content);
            await Console.Error.WriteLineAsync($"written to {file}");
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The answer could not be written to {file}: {problem.Message}");
            return false;
        }
    }
}
