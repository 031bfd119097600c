using System.CommandLine;
using System.Diagnostics;
using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Doctor;
using KpiBot.Channels.Teams.Doctor;
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
        var command = new Command("slack", "Settings, token, scopes, Socket Mode, signing secret, and the endpoint from outside") { address };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var doctor = new SlackDoctor(HostSettings.Read(shared.Read(parsed).Data));
            return await ReportAsync(doctor.ExamineAsync(parsed.GetValue(address), cancellation));
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

    private static async Task<int> ReportAsync(IAsyncEnumerable<Finding> findings)
    {
        var healthy = true;
        await foreach (var finding in findings)
        {
            Console.Out.WriteLine(Line(finding));
            healthy &= finding is not Finding.Failed;
        }

        return healthy ? ExitCodes.Answered : ExitCodes.Failure;
    }

    private static string Line(Finding finding) => finding switch
    {
        Finding.Passed passed => $"ok       {passed.Check,-9} {passed.Sentence}",
        Finding.Skipped skipped => $"skipped  {skipped.Check,-9} {skipped.Sentence}",
        Finding.Failed failed => $"FAILED   {failed.Check,-9} {failed.Sentence}\n{"",19}Next: {failed.Next}",
        _ => throw new UnreachableException(finding.ToString()),
    };
}
