using System.Diagnostics;
using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Slack.Api;

/// <summary>How often a method may be called, as Slack sorts them: for each workspace, but one.</summary>
internal enum SlackTier
{
    /// <summary>Slack's word after the fact is all there is.</summary>
    Unnamed,
    OneASecondInAChannel,
    One,
    Two,
    Three,
    Four,
}

internal static class SlackTiers
{
    /// <summary>What Slack promises; it mostly allows more.</summary>
    public static IReadOnlyList<RateWindow> OfWorkspace(this SlackTier tier) => tier switch
    {
        SlackTier.Unnamed or SlackTier.OneASecondInAChannel => [],
        SlackTier.One => [RateWindow.Seconds(1, 60)],
        SlackTier.Two => [RateWindow.Seconds(20, 60)],
        SlackTier.Three => [RateWindow.Seconds(50, 60)],
        SlackTier.Four => [RateWindow.Seconds(100, 60)],
        _ => throw new UnreachableException(tier.ToString()),
    };

    /// <summary>Empty where channels are not counted apart.</summary>
    public static IReadOnlyList<RateWindow> OfChannel(this SlackTier tier) => tier is SlackTier.OneASecondInAChannel ? [RateWindow.Seconds(1, 1)] : [];
}
