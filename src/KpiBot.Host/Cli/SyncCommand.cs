using System.CommandLine;
using KpiBot.Host.Beside;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot sync [source]</c> reads the sources now.</summary>
internal static class SyncCommand
{
    public static Command Create(SharedOptions shared)
    {
        var source = new Argument<string?>("source") { Description = "Only this one", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("sync", "Read the sources now, and report the rows stored and rejected") { source };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new SyncCommandRequest(parsed.GetValue(source));
            return WorkspaceAccess.RunAsync(shared.Read(parsed), "sync", request, request.CarryOutAsync, cancellation);
        });
        return command;
    }
}
