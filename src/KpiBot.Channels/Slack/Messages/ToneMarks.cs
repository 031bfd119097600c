using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>A tone as a sign: Slack's text has no colours, and signs are read aloud too.</summary>
internal static class ToneMarks
{
    public static string Marked(this Tone tone, string text) => tone switch
    {
        Tone.Neutral => text,
        Tone.Good => $"✅ {text}",
        Tone.Bad => $"⚠️ {text}",
    };
}
