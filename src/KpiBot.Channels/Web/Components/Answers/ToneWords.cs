using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Web.Components.Answers;

/// <summary>A tone in colour, and in words: colour alone tells nothing to whoever does not see it.</summary>
internal static class ToneWords
{
    public static string Class(this Tone tone) => tone switch
    {
        Tone.Neutral => "neutral",
        Tone.Good => "good",
        Tone.Bad => "bad",
    };

    public static LocalizedText? Meaning(this Tone tone) => tone switch
    {
        Tone.Neutral => null,
        Tone.Good => WebWords.Good,
        Tone.Bad => WebWords.Bad,
    };
}
