namespace KpiBot.Core.Facts;

/// <summary>A sync that could not read its stream.</summary>
/// <param name="At">The instant that it gave up.</param>
/// <param name="Reason">Why, in words that the source's owner can act on.</param>
public sealed record SyncFailure(DateTimeOffset At, string Reason);
