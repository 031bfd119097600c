using KpiBot.Channels.Slack.Doctor;
using KpiBot.Host.Cli;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Beside;

/// <summary>The part of <c>kpibot doctor slack</c> that needs the store: the workspaces that installed KpiBot by OAuth.</summary>
internal sealed record SlackDoctorRequest
{
    public const string Command = "/doctor-slack";

    public static async Task<CommandResult> CarryOutAsync(Workspace workspace, CancellationToken cancellation)
    {
        using var doctor = new SlackDoctor(HostSettings.Read(workspace.Data));
        await using var keys = new ServiceCollection().AddKeysIn(workspace.Data).BuildServiceProvider();
        var output = new StringWriter { NewLine = "\n" };
        var healthy = await FindingLines.WriteAsync(output, doctor.ExamineWorkspacesAsync(
            workspace.Store.Workspaces, keys.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>(), cancellation));
        return new(healthy ? ExitCodes.Answered : ExitCodes.Failure, output.ToString());
    }
}
