using System.CommandLine;
using KpiBot.Channels.Slack.Manifest;
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
        var slack = new Option<bool>("--slack") { Description = "The manifest for Slack: for Socket Mode, or for HTTP where there is an address" };
        var folder = new Option<string>("--out") { Description = "The folder to write to", Required = true };
        var address = new Option<string?>("--address") { Description = "Where the platform reaches KpiBot from outside, such as https://kpi.example.com; Teams needs one" };
        var appId = new Option<Guid?>("--app-id") { Description = $"Teams: the bot's id as registered; else {TeamsOptions.AppIdSetting} of the configuration" };
        var name = new Option<string>("--name") { Description = "What the app is called there", DefaultValueFactory = _ => "KpiBot" };
        var developer = new Option<string>("--developer") { Description = "Teams: who stands behind it, your company or its IT department", DefaultValueFactory = _ => "KpiBot" };
        var version = new Option<string>("--package-version") { Description = "Teams: raise it with each upload, no other is taken as an update", DefaultValueFactory = _ => "1.0.0" };
        var command = new Command("manifests", "Make what installs KpiBot in Teams or Slack") { teams, slack, folder, address, appId, name, developer, version };
        command.Validators.Add(given =>
        {
            if (given.GetValue(teams) == given.GetValue(slack))
                given.AddError("Say for which chat platform: --teams or --slack.");
            else if (given.GetValue(teams) && given.GetValue(address) is null)
                given.AddError("Option '--address' is required: Teams calls KpiBot there.");
        });
        command.SetAction(parsed =>
        {
            var at = AddressOf(parsed.GetValue(address));
            Console.Out.WriteLine(parsed.GetValue(slack) ? WriteSlack(new(at, parsed.GetValue(name)!)) : WriteTeams(new(
                parsed.GetValue(appId) ?? ConfiguredAppId(shared.Read(parsed).Data),
                at!,
                parsed.GetValue(name)!,
                parsed.GetValue(developer)!,
                Version.TryParse(parsed.GetValue(version), out var numbers) ? numbers : throw Misused($"--package-version takes three numbers such as 1.0.0, not '{parsed.GetValue(version)}'."))));
            return ExitCodes.Answered;

            string WriteTeams(ManifestDetails details) => Write(details.Faults, TeamsPackage.FileName, file => TeamsPackage.Write(details, file));

            string WriteSlack(SlackManifest manifest) => Write(manifest.Faults, manifest.FileName, file => file.Write(System.Text.Encoding.UTF8.GetBytes(manifest.ToYaml())));

            string Write(IReadOnlyList<string> faults, string fileName, Action<Stream> write) =>
                faults.Count == 0 ? ManifestsCommand.Write(Path.Combine(Path.GetFullPath(parsed.GetValue(folder)!), fileName), write) : throw Misused(string.Join('\n', faults));
        });
        return command;
    }

    private static Uri? AddressOf(string? text) => text is null ? null : Uri.TryCreate(text, UriKind.Absolute, out var uri)
        ? uri
        : throw Misused($"--address takes a web address such as https://kpi.example.com, not '{text}'.");

    private static Guid ConfiguredAppId(DataFolder data) =>
        Guid.TryParse(HostSettings.Read(data)[TeamsOptions.AppIdSetting], out var id)
            ? id
            : throw Misused($"KpiBot does not know the bot's id: give it with --app-id, or set {TeamsOptions.AppIdSetting} to the id that the registration shows.");

    private static string Write(string file, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var destination = File.Create(file);
        write(destination);
        return file;
    }

    private static UserFacingException Misused(string sentence) => new(sentence, ExitCodes.BadUsage);
}
