using KpiBot.Channels.Terminal;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Beside;

/// <summary><c>kpibot audit</c>: who asked what, and what was shown.</summary>
/// <param name="Since">The first day, in the business time zone.</param>
/// <param name="Intent">Only messages that wanted this; null for all.</param>
internal sealed record AuditCommandRequest(DateOnly Since, bool Json, string? Intent, string? TimeZone)
{
    public CommandResult CarryOut(Workspace workspace)
    {
        var zone = workspace.Calendar(timeZone: TimeZone).Settings.TimeZone;
        var midnight = Since.ToDateTime(TimeOnly.MinValue);
        var entries = workspace.Store.Audit.Read(new(midnight, zone.GetUtcOffset(midnight)))
            .Where(entry => Intent is null || entry.Intent == Intent).ToList();
        var output = new StringWriter { NewLine = "\n" };
        if (Json)
            AuditLines.WriteJson(output, entries);
        else
            AuditLines.Write(output, entries, zone);
        return new(ExitCodes.Answered, output.ToString());
    }
}
