using System.CommandLine;
using System.Globalization;
using KpiBot.Core.Language;
using KpiBot.Host.Beside;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot audit</c> shows who asked what, where, when, and what was shown.</summary>
internal static class AuditCommand
{
    private const int UsualDays = 7;

    public static Command Create(SharedOptions shared)
    {
        var since = new Option<string?>("--since") { Description = $"The first day to show, as an ISO date; {UsualDays} days ago where it is not given" };
        since.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && Day(text) is null)
                given.AddError($"--since takes an ISO date such as 2026-11-23, not '{text}'.");
        });
        var disputes = new Option<bool>("--disputes") { Description = "Only numbers that were said to be wrong" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line" };
        var command = new Command("audit", "Show who asked what, and what was shown") { since, disputes, json };
        command.SetAction((parsed, cancellation) =>
        {
            var surroundings = shared.Read(parsed);
            var first = parsed.GetValue(since) is { } text ? Day(text)! : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-UsualDays);
            var request = new AuditCommandRequest(
                first.Value, parsed.GetValue(json), parsed.GetValue(disputes) ? nameof(Intent.Dispute) : null, surroundings.TimeZone?.Id);
            return WorkspaceAccess.RunAsync(surroundings, "audit", request, (workspace, _) => Task.FromResult(request.CarryOut(workspace)), cancellation);
        });
        return command;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
