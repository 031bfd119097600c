using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>The lines that the channel adds to answers.</summary>
internal static class AnswerLine
{
    public static readonly LocalizedText Shortened = new(
        "Teams did not take the whole card: this is a shorter one.",
        "Teams n’a pas accepté la carte entière\u202F: en voici une plus courte.");
}
