using System.CommandLine;
using System.Globalization;
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
            if (result.GetValueOrDefault<string?>() is { } text && !TryReadInstant(text, out _, out _))
                result.AddError($"--now takes an ISO date or date-time such as 2026-11-23 or 2026-11-23T09:00:00, not '{text}'.");
        });
        timeZone.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } id && !TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
                result.AddError($"--tz takes an IANA time zone such as Europe/Paris, not '{id}'.");
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

    internal static bool TryReadInstant(string text, out DateTime local, out TimeSpan? offset)
    {
        offset = null;
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"],
                CultureInfo.InvariantCulture, DateTimeStyles.None, out local))
            return true;
        if (!DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return false;
        (local, offset) = (instant.DateTime, instant.Offset);
        return true;
    }
}

/// <summary>Where and when a command runs.</summary>
/// <param name="TimeZone">Overrules <c>business.yaml</c>.</param>
/// <param name="Now">As given; null is the machine's clock.</param>
internal sealed record Surroundings(DataFolder Data, TimeZoneInfo? TimeZone, string? Now)
{
    /// <param name="businessZone">What a date-time without an offset is meant in.</param>
    public TimeProvider Clock(TimeZoneInfo businessZone)
    {
        if (Now is null)
            return TimeProvider.System;
        SharedOptions.TryReadInstant(Now, out var local, out var offset);
        return new FixedClock(new(local, offset ?? businessZone.GetUtcOffset(local)));
    }
}
