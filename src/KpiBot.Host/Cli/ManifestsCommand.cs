using System.CommandLine;
using KpiBot.Channels.Teams;
using KpiBot.Channels.Teams.Manifest;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot manifests</c> makes what a chat platform wants uploaded before it lets KpiBot in.</summary>
internal static class ManifestsCommand
{
    public static Command Create(SharedOptions shared)
    {
        var teams = new Option<bool>("--teams") { Description = "The package for Microsoft Teams" };
        var folder = new Option<string>("--out") { Description = "The folder to write to", Required = true };
        var address = new Option<string>("--address") { Description = "Where Teams reaches KpiBot from outside, such as https://kpi.example.com", Required = true };
        var appId = new Option<Guid?>("--app-id") { Description = $"The bot's id as registered; else {TeamsOptions.AppIdSetting} of the configuration" };
        var name = new Option<string>("--name") { Description = "What the app is called in Teams", DefaultValueFactory = _ => "KpiBot" };
        var developer = new Option<string>("--developer") { Description = "Who stands behind it: your company or its IT department", DefaultValueFactory = _ => "KpiBot" };
        var version = new Option<string>("--package-version") { Description = "Raise it with each upload: Teams takes no other as an update", DefaultValueFactory = _ => "1.0.0" };
        var command = new Command("manifests", "Make the package that installs KpiBot in Teams") { teams, folder, address, appId, name, developer, version };
        command.Validators.Add(given =>
        {
            if (!given.GetValue(teams))
                given.AddError("Say for which chat platform: --teams.");
        });
        command.SetAction(parsed =>
        {
            var details = new ManifestDetails(
                parsed.GetValue(appId) ?? ConfiguredAppId(shared.Read(parsed).Data),
                Uri.TryCreate(parsed.GetValue(address), UriKind.Absolute, out var uri) ? uri : throw Misused($"--address takes a web address such as https://kpi.example.com, not '{parsed.GetValue(address)}'."),
                parsed.GetValue(name)!,
                parsed.GetValue(developer)!,
                Version.TryParse(parsed.GetValue(version), out var numbers) ? numbers : throw Misused($"--package-version takes three numbers such as 1.0.0, not '{parsed.GetValue(version)}'."));
            if (details.Faults is { Count: > 0 } faults)
                throw Misused(string.Join('\n', faults));
            Console.Out.WriteLine(Write(details, parsed.GetValue(folder)!));
            return ExitCodes.Answered;
        });
        return command;
    }

    private static Guid ConfiguredAppId(DataFolder data) =>
        Guid.TryParse(HostSettings.Read(data)[TeamsOptions.AppIdSetting], out var id)
            ? id
            : throw Misused($"KpiBot does not know the bot's id: give it with --app-id, or set {TeamsOptions.AppIdSetting} to the id that the registration shows.");

    private static string Write(ManifestDetails details, string folder)
    {
        var file = Path.Combine(Path.GetFullPath(folder), TeamsPackage.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var destination = File.Create(file);
        TeamsPackage.Write(details, destination);
        return file;
    }

    private static UserFacingException Misused(string sentence) => new(sentence, ExitCodes.BadUsage);
}
