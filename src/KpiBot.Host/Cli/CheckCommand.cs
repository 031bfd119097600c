using System.CommandLine;
using KpiBot.Host.Beside;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot check</c> validates every definition and names every fault at once; with <c>--questions</c> it asks the company's own.</summary>
internal static class CheckCommand
{
    public static Command Create(SharedOptions shared)
    {
        var questions = new Option<bool>("--questions") { Description = "Ask the questions of config/questions.yaml, and name what is not as expected there" };
        var command = new Command("check", "Validate the configuration and the definitions") { questions };
        command.SetAction(async (parsed, cancellation) =>
        {
            var surroundings = shared.Read(parsed);
            var definitions = Definitions.Read(surroundings.Data);
            var asked = QuestionsFile.Read(surroundings.Data);
            if (parsed.GetValue(questions))
                return await CheckQuestionsAsync(surroundings, cancellation);
            Console.Out.WriteLine($"{definitions.Catalog.Kpis.Count} KPIs, {definitions.Catalog.Dimensions.Count} dimensions, "
                + $"{definitions.Sources.Files.Count} sources, {asked.Count} questions: no faults");
            return ExitCodes.Answered;
        });
        return command;
    }

    private static Task<int> CheckQuestionsAsync(Surroundings surroundings, CancellationToken cancellation)
    {
        var request = new CheckQuestionsRequest(surroundings.Now, surroundings.TimeZone?.Id);
        return WorkspaceAccess.RunAsync(surroundings, "check-questions", request, async (workspace, token) =>
        {
            await workspace.LoadOnceAsync(Console.Error.WriteLine, token);
            return await request.CarryOutAsync(workspace, token);
        }, cancellation);
    }
}
