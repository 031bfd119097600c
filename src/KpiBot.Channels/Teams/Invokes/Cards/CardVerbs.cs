using System.Text.Json;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Turns;

namespace KpiBot.Channels.Teams.Invokes.Cards;

/// <summary>Finds what a pressed button does, once it is certain that it was given out by this KpiBot.</summary>
internal sealed class CardVerbs(IEnumerable<ICardVerb> verbs, ButtonSeal seal)
{
    public const string VerbProperty = "verb";

    private readonly Dictionary<string, ICardVerb> _verbs = verbs.ToDictionary(verb => verb.Verb, StringComparer.Ordinal);

    /// <param name="verb">What came back from a client, and may be anything.</param>
    /// <param name="data">Likewise.</param>
    public Task<CardActionResult> PressAsync(TurnContext turn, string? verb, JsonElement? data, CancellationToken cancellation)
    {
        var language = ActivityLanguage.Of(turn.Activity);
        if (verb is not { Length: > 0 })
            return Refuse(InvokeWords.NotAButton(language));
        if (!_verbs.TryGetValue(verb, out var handler))
            return Refuse(InvokeWords.OfAnotherVersion(language));
        return seal.Open(LooseJson.Text(data, ButtonSeal.Property)) is { } load && load.Verb == verb
            ? handler.PressAsync(new(turn, load), cancellation)
            : Refuse(InvokeWords.TooOld(language));
    }

    private static Task<CardActionResult> Refuse(string sentence) => Task.FromResult<CardActionResult>(new CardActionResult.Refuses(sentence));
}
