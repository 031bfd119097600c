using System.CommandLine;
using System.IO.Enumeration;
using KpiBot.Connectors.Files.Inspection;
using KpiBot.Connectors.Sources;
using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;
using KpiBot.Host.Beside;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot sources add ventes.xlsx</c>: looks at a file, proposes, shows, and on "yes" writes and loads.</summary>
internal static class SourcesCommand
{
    public static Command Create(SharedOptions shared)
    {
        var file = new Argument<string>("file") { Description = "A CSV or Excel file" };
        var fact = new Option<string?>("--fact") { Description = "What the file holds, where you know better than the proposal" };
        fact.AcceptOnlyFromAmong([.. FactSchemas.All.Select(s => s.Name)]);
        var yes = new Option<bool>("--yes") { Description = "Accept the proposal without being asked" };
        var add = new Command("add", "Look at a file, propose how to read it, and add it to the sources") { file, fact, yes };
        add.SetAction((parsed, cancellation) =>
            AddAsync(shared.Read(parsed), parsed.GetValue(file)!, parsed.GetValue(fact), parsed.GetValue(yes), cancellation));
        return new Command("sources", "The sources that facts come from") { add };
    }

    private static async Task<int> AddAsync(Surroundings surroundings, string file, string? fact, bool yes, CancellationToken cancellation)
    {
        var definitions = Definitions.Read(surroundings.Data);
        var (proposal, preview) = Inspect(surroundings, definitions.Business, file, fact, cancellation);
        RefuseWhatIsRead(surroundings.Data, definitions.Sources, proposal.Settings.File);
        ProposalPage.Write(Console.Out, proposal, preview);
        if (!proposal.IsComplete || preview!.WouldBeRefused)
            return ExitCodes.AskedBackOrRefused;
        if (!yes && !Confirms())
        {
            await Console.Error.WriteLineAsync("Nothing was written.");
            return ExitCodes.AskedBackOrRefused;
        }

        if (SourcesFile.Add(surroundings.Data.SourcesFile, proposal) is SourcesReading.Invalid invalid)
            throw new UserFacingException(string.Join('\n', invalid.Faults));
        await Console.Error.WriteLineAsync($"Written to {surroundings.Data.SourcesFile}. Loading it:");
        var request = new SyncCommandRequest(null);
        return await WorkspaceAccess.RunAsync(surroundings, "sync", request, request.CarryOutAsync, cancellation);
    }

    /// <summary>A file that two streams read would count twice.</summary>
    private static void RefuseWhatIsRead(DataFolder data, SourcesConfiguration sources, string file)
    {
        var path = Path.GetFullPath(file, data.Path);
        if (sources.Files.FirstOrDefault(source => source.Streams.Any(stream => IsRead(stream.File))) is not { } reader)
            return;
        throw new UserFacingException(
            $"{path} is read already, by the source {reader.Name} in {data.SourcesFile}. To read what has changed in it: kpibot sync {reader.Name}",
            ExitCodes.AskedBackOrRefused);

        bool IsRead(string pattern)
        {
            var configured = Path.GetFullPath(pattern, data.Path);
            return Path.GetDirectoryName(configured) == Path.GetDirectoryName(path)
                && FileSystemName.MatchesSimpleExpression(Path.GetFileName(configured), Path.GetFileName(path), ignoreCase: false);
        }
    }

    private static (SourceProposal Proposal, SourcePreview? Preview) Inspect(
        Surroundings surroundings, BusinessSettings business, string file, string? fact, CancellationToken cancellation)
    {
        var inspector = new FileInspector(surroundings.Data.Path, surroundings.TimeZone ?? business.Calendar.TimeZone, business.Calendar.EnglishMonthFirst == true);
        try
        {
            var proposal = inspector.Inspect(file, fact is null ? null : FactSchemas.Find(fact));
            return (proposal, proposal.IsComplete ? proposal.Preview(cancellation: cancellation) : null);
        }
        catch (SyncException problem)
        {
            throw new UserFacingException(problem.Message, cause: problem);
        }
    }

    private static bool Confirms()
    {
        Console.Error.Write("Add this source? (yes/no, oui/non) ");
        return Console.In.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes" or "o" or "oui";
    }
}
