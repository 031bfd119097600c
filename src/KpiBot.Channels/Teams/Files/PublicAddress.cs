namespace KpiBot.Channels.Teams.Files;

/// <summary>Where KpiBot is reached from outside, as configured; null where nobody has said.</summary>
internal sealed record PublicAddress(Uri? Value);
