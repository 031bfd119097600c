using KpiBot.Host.Cli;
using KpiBot.Host.Configuration;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Host.Beside;

/// <summary>Carries a command out on the data folder, or has the running bot that owns it do so.</summary>
internal static class WorkspaceAccess
{
    /// <summary>A command that is one request and one result.</summary>
    /// <param name="command">The name of its address behind the door.</param>
    /// <param name="file">Where the result's file goes, if it has one.</param>
    public static Task<int> RunAsync<T>(
        Surroundings surroundings, string command, T request,
        Func<Workspace, CancellationToken, Task<CommandResult>> carryOut, CancellationToken cancellation, string? file = null) => RunAsync(
            surroundings,
            async workspace => await PrintAsync(await carryOut(workspace, cancellation), file),
            async door => await PrintAsync(await door.SendAsync(command, request, cancellation), file));

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
                : throw new UserFacingException(locked.Text.English, cause: locked);
        }
    }

    private static async Task<int> PrintAsync(CommandResult result, string? file)
    {
        await Console.Out.WriteAsync(result.Output);
        await Console.Error.WriteAsync(result.Error);
        return result.File is { } content && file is not null && !await WriteAsync(file, content) ? ExitCodes.Failure : result.ExitCode;
    }

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
