namespace KpiBot.Host.Configuration;

/// <summary>A clock that <c>--now</c> has stopped.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
