using System.CommandLine;
using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Doctor;
using KpiBot.Channels.Teams.Doctor;
using KpiBot.Host.Beside;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot doctor</c> checks each step of setting a channel up, and says what to do next.</summary>
internal static class DoctorCommand
{
    public static Command Create(SharedOptions shared) =>
        new("doctor", "Check each step of setting a channel up, and say what to do next") { Teams(shared), Slack(shared) };

    private static Command Teams(SharedOptions shared)
    {
        var address = Address("Teams");
        var package = new Option<string?>("--package") { Description = "The package that was uploaded to Teams, as kpibot manifests --teams made it" };
        var command = new Command("teams", "Settings, token, keys, the endpoint from outside, and the package") { address, package };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var doctor = new TeamsDoctor(HostSettings.Read(shared.Read(parsed).Data));
            return await ReportAsync(doctor.ExamineAsync(parsed.GetValue(address), parsed.GetValue(package), cancellation));
        });
        return command;
    }

    private static Command Slack(SharedOptions shared)
    {
        var address = Address("Slack");
        var app = new Option<string?>("--app") { Description = "The app's id, as “Basic Information” shows it; needed only without SLACK_APP_TOKEN, which names it" };
        var command = new Command("slack", "Settings, token, scopes, Socket Mode, signing secret, the endpoint from outside, events, and workspaces") { address, app };
        command.SetAction(async (parsed, cancellation) =>
        {
            var surroundings = shared.Read(parsed);
            using var doctor = new SlackDoctor(HostSettings.Read(surroundings.Data));
            var found = await ReportAsync(doctor.ExamineAsync(parsed.GetValue(address), parsed.GetValue(app), cancellation));
            return doctor.HasWorkspaces
                ? Math.Max(found, await WorkspaceAccess.RunAsync(surroundings, SlackDoctorRequest.Command, new SlackDoctorRequest(), SlackDoctorRequest.CarryOutAsync, cancellation))
                : found;
        });
        return command;
    }

    private static Option<Uri?> Address(string platform) => new("--address")
    {
        Description = $"Where {platform} reaches KpiBot from outside, such as https://kpi.example.com",
        CustomParser = given =>
        {
            if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                return uri;
            given.AddError($"--address takes a web address such as https://kpi.example.com, not '{given.Tokens[0].Value}'.");
            return null;
        },
    };

    private static async Task<int> ReportAsync(IAsyncEnumerable<Finding> findings) =>
        await FindingLines.WriteAsync(Console.Out, findings) ? ExitCodes.Answered : ExitCodes.Failure;
}
