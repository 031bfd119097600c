namespace KpiBot.Core.Delivery;

/// <summary>The numbers by which messages are sent.</summary>
/// <param name="KeepFor">How long what was delivered or parked is kept.</param>
public sealed record OutboxRules(TimeSpan KeepFor)
{
    /// <summary>How many places are spoken in at once.</summary>
    public const int MostPlaces = 64;

    /// <summary>Unless something else is configured.</summary>
    public const int UsualKeepDays = 90;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>A clock that is set forward is noticed within this time.</summary>
    internal static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    internal static readonly TimeSpan BetweenPrunings = TimeSpan.FromDays(1);

    /// <summary>Counted from the first try.</summary>
    internal static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(1);

    public static OutboxRules Usual { get; } = new(TimeSpan.FromDays(UsualKeepDays));

    /// <summary>Doubling from a minute to an hour; as long as the channel asks for, where that is longer.</summary>
    /// <param name="attempts">How many there have been.</param>
    internal static TimeSpan WaitAfter(int attempts, TimeSpan? asked)
    {
        var wait = ShortestWait * Math.Pow(2, Math.Clamp(attempts - 1, 0, 10));
        wait = wait < LongestWait ? wait : LongestWait;
        return asked > wait ? asked.Value : wait;
    }

    /// <summary>A composer that asks for a time that has passed is not asked without end.</summary>
    internal static DateTimeOffset NoEarlierThan(DateTimeOffset asked, DateTimeOffset now) =>
        asked - now < TimeSpan.FromSeconds(1) ? now + TimeSpan.FromSeconds(1) : asked;

    /// <summary>How long to wait before the store is tried again: what it cannot write now it may be able to soon.</summary>
    internal static TimeSpan StoreWaitAfter(int tries)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(tries - 1, 0, 10)));
        return wait < ShortestWait ? wait : ShortestWait;
    }
}
