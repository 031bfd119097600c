using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

internal static class Tones
{
    public static TextColor? ColorOf(Tone tone) => tone switch
    {
        Tone.Neutral => null,
        Tone.Good => TextColor.Good,
        Tone.Bad => TextColor.Attention,
    };
}
