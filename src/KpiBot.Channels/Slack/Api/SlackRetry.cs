using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Slack.Api;

/// <summary>What is tried again, and when.</summary>
internal static class SlackRetry
{
    /// <summary>What may have happened is asked for again so often: each time it may happen once more.</summary>
    public const int MostDoubtful = 4;

    private static readonly Backoff Waits = new(Shortest: TimeSpan.FromSeconds(1), Longest: TimeSpan.FromSeconds(30));

    /// <param name="tries">How many there have been.</param>
    /// <param name="doubtful">How many of them may have happened.</param>
    /// <returns>Null where trying again would not help.</returns>
    public static TimeSpan? WaitAfter(SlackAnswer answer, int tries, int doubtful) => answer switch
    {
        SlackAnswer.RateLimited limited => Waits.WaitAfter(tries, limited.After),
        SlackAnswer.Later => Waits.WaitAfter(tries, after: null),
        SlackAnswer.Doubtful when doubtful <= MostDoubtful => Waits.WaitAfter(tries, after: null),
        _ => null,
    };
}
