using System.CommandLine;
using KpiBot.Core.Calendar;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Cli;

/// <summary>Options that every command takes, before or after its name.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string?> now = new("--now") { Description = "Fix the clock: an ISO date or date-time, in the business time zone unless it names an offset", Recursive = true };
    private readonly Option<string?> timeZone = new("--tz") { Description = "The business time zone, as an IANA name (Europe/Paris)", Recursive = true };
    private readonly Option<string> data = new("--data") { Description = "The data folder", Recursive = true, DefaultValueFactory = _ => "data" };

    public SharedOptions()
    {
        now.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && FixedClock.Parse(text, TimeZoneInfo.Utc) is null)
                result.AddError($"--now takes an ISO date or date-time such as 2026-11-23 or 2026-11-23T09:00:00, not '{text}'.");
        });
        timeZone.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } id && !TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
                result.AddError($"--tz takes an IANA time zone such as Europe/Paris, not '{id}'.");
        });
        data.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--data takes the path of a folder.");
        });
    }

    public void AddTo(Command root)
    {
        root.Add(now);
        root.Add(timeZone);
        root.Add(data);
    }

    public Surroundings Read(ParseResult parsed)
    {
        var zone = parsed.GetValue(timeZone) is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : null;
        return new(new DataFolder(parsed.GetValue(data)!), zone, parsed.GetValue(now));
    }
}

/// <summary>Where and when a command runs.</summary>
/// <param name="TimeZone">Overrules <c>business.yaml</c>.</param>
/// <param name="Now">As given; null is the machine's clock.</param>
internal sealed record Surroundings(DataFolder Data, TimeZoneInfo? TimeZone, string? Now)
{
    /// <param name="businessZone">What a date-time without an offset is meant in.</param>
    public TimeProvider Clock(TimeZoneInfo businessZone) => Now is null
        ? TimeProvider.System
        : FixedClock.Parse(Now, businessZone) ?? throw new UserFacingException($"'{Now}' is no date and time.", ExitCodes.BadUsage);
}
