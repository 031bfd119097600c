namespace KpiBot.Channels.Slack.Elements;

/// <summary>What <c>chat.postMessage</c> takes beside the place to post to.</summary>
/// <param name="Text">What notifications show and screen readers read, with <c>&amp; &lt; &gt;</c> escaped.</param>
internal sealed record SlackMessage(string Text, IReadOnlyList<Block> Blocks)
{
    // Slack finds markup, names and addresses in a text unless it is told not to.
    public bool Mrkdwn { get; }

    public string Parse { get; } = "none";

    public bool LinkNames { get; }

    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }
}
