using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>
/// Whether news is good, as a sign beside it. Only bad news has a colour: Teams' green on white (#92C353) has a contrast of 2 to 1,
/// and a colour alone says nothing to who cannot see it.
/// </summary>
internal static class Tones
{
    public static IReadOnlyList<TextRun> After(TextRun news, Tone tone) => SignOf(tone) is { } sign ? [news, sign] : [news];

    private static TextRun? SignOf(Tone tone) => tone switch
    {
        Tone.Neutral => null,
        Tone.Good => new("\u202F✓") { Weight = TextWeight.Bolder },
        Tone.Bad => new("\u202F!") { Color = TextColor.Attention, Weight = TextWeight.Bolder },
    };
}
