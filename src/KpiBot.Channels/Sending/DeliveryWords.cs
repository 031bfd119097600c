using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Sending;

/// <summary>What is said elsewhere about a place where nothing can be said.</summary>
internal static class DeliveryWords
{
    public static readonly LocalizedText MayBeRepeat = new(
        "You may have this message already: I do not know whether it arrived the first time.",
        "Vous avez peut-être déjà ce message\u202F: je ne sais pas s’il est arrivé la première fois.");

    /// <param name="channel">Whose place it is: Teams, Slack.</param>
    public static TextAnswer Stopped(string channel, Destination place, StopReason reason, UiLanguage language)
    {
        var where = PlaceWords.Where(place.Name, place.Kind);
        return Notice(language,
            new($"I can no longer write {where.English}", $"Je ne peux plus écrire {where.French}"),
            new($"The reason that {channel} gives: {reason.Text().English}. Once I am added again, or somebody there writes to me, I write there again.",
                $"La raison donnée par {channel}\u202F: {reason.Text().French}. Dès que l’on m’y ajoute de nouveau, ou que quelqu’un m’y écrit, j’y réécris."));
    }

    private static TextAnswer Notice(UiLanguage language, LocalizedText title, LocalizedText text) => new(language, title.In(language), [text.In(language)], []);
}
