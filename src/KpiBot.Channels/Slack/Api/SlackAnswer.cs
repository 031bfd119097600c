using System.Text.Json;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Slack.Api;

/// <summary>What came of trying a call once, or in the end.</summary>
internal abstract record SlackAnswer
{
    private SlackAnswer() { }

    /// <param name="Body">The whole of it.</param>
    public sealed record Done(JsonElement Body) : SlackAnswer
    {
        /// <summary>Whether an earlier try of the same may have worked too, so that it is there twice.</summary>
        public bool MayBeDoubled { get; init; }

        /// <summary>What the token may do; null where Slack does not say.</summary>
        public IReadOnlyList<string>? Scopes { get; init; }

        public string? Text(string name) => SlackBody.Text(Body, name);

        // What is in it may be secret.
        public override string ToString() => nameof(Done);
    }

    /// <param name="After">As long as Slack asks to wait; null where it does not say.</param>
    public sealed record RateLimited(TimeSpan? After) : SlackAnswer;

    /// <summary>It did not happen; the same may work later.</summary>
    public sealed record Later(string Error) : SlackAnswer;

    /// <summary>Nobody answered, or Slack failed half way: it may have happened all the same.</summary>
    public sealed record Doubtful(string Error) : SlackAnswer;

    /// <summary>The token's time is over; there is another to be had.</summary>
    public sealed record TokenExpired : SlackAnswer;

    /// <summary>It did not leave this machine.</summary>
    public sealed record NotSent(string Why) : SlackAnswer;

    /// <summary>Nothing more can be said in the channel until Slack says otherwise.</summary>
    public sealed record ChannelStopped(StopReason Reason, string Error) : SlackAnswer;

    /// <summary>Nothing of the kind will work in the workspace until somebody installs KpiBot again, or an administrator changes something.</summary>
    /// <param name="IsTokenDead">Whether nothing at all will.</param>
    /// <param name="Needed">The scope that is missing; null where none is.</param>
    public sealed record InstallationStopped(string Error, bool IsTokenDead, string? Needed) : SlackAnswer;

    /// <summary>Not this, and not later either.</summary>
    /// <param name="Messages">What Slack says more closely.</param>
    public sealed record Refused(string Error, IReadOnlyList<string> Messages) : SlackAnswer
    {
        public override string ToString() => Messages.Count == 0 ? Error : $"{Error} ({string.Join("; ", Messages)})";
    }
}
