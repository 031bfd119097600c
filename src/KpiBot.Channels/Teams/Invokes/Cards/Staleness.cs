using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Invokes.Cards;

/// <summary>What is said where the card that was pressed shows older facts than its button's answer.</summary>
internal static class Staleness
{
    /// <summary>Null where both were made of the same, or one of them has no numbers.</summary>
    public static LocalizedText? LineFor(ButtonLoad load, Answer now) => (load, now) switch
    {
        ({ Was: { } was }, KpiAnswer kpi) when was != kpi.Headline => new(
            $"Refreshed: it said {was} before.",
            $"Actualisé\u202F: c’était {was} auparavant."),
        ({ Was: not null }, KpiAnswer) => new(
            "Refreshed: the number has not changed.",
            "Actualisé\u202F: le chiffre n’a pas changé."),
        ({ Data: { } before }, _) when DataState.Of(now) is { } current && before.IsOlderThan(current) => new(
            "The card that you pressed was older: data have come in since, and this is by the newest.",
            "La carte sur laquelle vous avez appuyé était plus ancienne\u202F: des données sont arrivées depuis, et voici la réponse avec les plus récentes."),
        _ => null,
    };
}
