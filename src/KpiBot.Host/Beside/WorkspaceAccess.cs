using KpiBot.Host.Cli;
using KpiBot.Host.Configuration;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Host.Beside;

/// <summary>Carries a command out on the data folder, or has the running bot that owns it do so.</summary>
internal static class WorkspaceAccess
{
    public static async Task<int> RunAsync<T>(
        Surroundings surroundings, string command, T request,
        Func<Workspace, CancellationToken, Task<CommandResult>> carryOut, CancellationToken cancellation)
    {
        var result = await HereOrThereAsync(surroundings, command, request, carryOut, cancellation);
        await Console.Out.WriteAsync(result.Output);
        await Console.Error.WriteAsync(result.Error);
        return result.ExitCode;
    }

    private static async Task<CommandResult> HereOrThereAsync<T>(
        Surroundings surroundings, string command, T request,
        Func<Workspace, CancellationToken, Task<CommandResult>> carryOut, CancellationToken cancellation)
    {
        try
        {
            using var logs = LoggerFactory.Create(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
            using var workspace = await Workspace.OpenAsync(surroundings, logs, Console.Error.WriteLine, cancellation);
            return await carryOut(workspace, cancellation);
        }
        catch (StoreLockedException locked)
        {
            return CommandDoor.ReadFrom(surroundings.Data) is { } door
                ? await door.SendAsync(command, request, cancellation)
                : throw new UserFacingException(locked.Text.English, cause: locked);
        }
    }
}
