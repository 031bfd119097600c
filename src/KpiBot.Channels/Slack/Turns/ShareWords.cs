using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>What stands with an answer that somebody has shown to the others.</summary>
internal static class ShareWords
{
    public static LocalizedText SharedBy(string name) => new($"Shared by {name}.", $"Partagé par {name}.");
}
