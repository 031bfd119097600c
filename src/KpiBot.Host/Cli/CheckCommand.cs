using System.CommandLine;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot check</c> validates every definition and names every fault at once.</summary>
internal static class CheckCommand
{
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("check", "Validate the configuration and the definitions");
        command.SetAction(parsed =>
        {
            var definitions = Definitions.Read(shared.Read(parsed).Data);
            Console.Out.WriteLine($"{definitions.Catalog.Kpis.Count} KPIs, {definitions.Catalog.Dimensions.Count} dimensions, {definitions.Sources.Files.Count} sources: no faults");
            return ExitCodes.Answered;
        });
        return command;
    }
}
