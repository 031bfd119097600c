using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>What came of saying something, in the end.</summary>
internal abstract record SlackSent
{
    private SlackSent() { }

    /// <param name="Ts">The message's name in its channel; null where Slack does not say: for messages that one person alone sees, and those to an address.</param>
    /// <param name="MayBeDoubled">Whether it may be there twice, because an earlier try's answer was lost.</param>
    public sealed record Delivered(string? Ts, bool MayBeDoubled) : SlackSent;

    /// <summary>Nothing more can be said there until somebody there speaks to KpiBot again.</summary>
    public sealed record Stopped(StopReason Reason, string Error) : SlackSent;

    /// <summary>The message that was to be changed is not there any more, or cannot be changed any more.</summary>
    public sealed record MessageGone(string Error) : SlackSent;

    /// <param name="Error">As Slack calls it, or a few words of ours.</param>
    public sealed record NotDelivered(string Error) : SlackSent;
}
