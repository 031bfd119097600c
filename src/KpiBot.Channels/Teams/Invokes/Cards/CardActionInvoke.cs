using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Teams.Invokes.Cards;

/// <summary><c>adaptiveCard/action</c>: a button with Action.Execute was pressed. Its verb says what it does.</summary>
internal sealed class CardActionInvoke(IEnumerable<ICardVerb> verbs) : IInvokeHandler
{
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const string Message = "application/vnd.microsoft.activity.message";
    private const string Error = "application/vnd.microsoft.error";

    private readonly Dictionary<string, ICardVerb> _verbs = verbs.ToDictionary(verb => verb.Verb, StringComparer.Ordinal);

    public string Name => "adaptiveCard/action";

    public bool IsDoneOnce => true;

    public async Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellation)
    {
        var language = ActivityLanguage.Of(turn.Activity);
        var action = LooseJson.Property(turn.Activity.Value, "action");
        if (LooseJson.Text(action, "verb") is not { Length: > 0 } verb)
            return new(Say(InvokeSentence.BadRequest, InvokeWords.NotAButton(language)));
        if (!_verbs.TryGetValue(verb, out var handler))
            return new(Say(InvokeSentence.BadRequest, InvokeWords.OfAnotherVersion(language)));
        var pressed = new PressedButton(turn, LooseJson.Property(action, "data") ?? default);
        return await handler.PressAsync(pressed, cancellation).ConfigureAwait(false) switch
        {
            CardActionResult.Shows shows => new(Of(Card, JsonObject.Create(AdaptiveCardRenderer.Render(shows.Answer))!))
            {
                Shown = shows.Answer,
                ReplacesCard = true,
                Further = shows.Further,
            },
            CardActionResult.Says says => new(Of(Message, says.Text)),
            CardActionResult.Refuses refuses => new(Say(InvokeSentence.BadRequest, refuses.Sentence)),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    public InvokeResponse Say(InvokeSentence sentence, string text) => sentence switch
    {
        InvokeSentence.StillAtIt or InvokeSentence.TryAgain => Of(Message, text),
        InvokeSentence.BadRequest => Of(Error, Fault("BadRequest", text), StatusCodes.Status400BadRequest),
        InvokeSentence.OurFault => Of(Error, Fault("InternalServerError", text), StatusCodes.Status500InternalServerError),
        _ => throw new System.Diagnostics.UnreachableException(sentence.ToString()),
    };

    // The request has worked whatever the card's answer is: the answer's own status is in the body.
    private static InvokeResponse Of(string type, JsonNode value, int status = StatusCodes.Status200OK) =>
        new(StatusCodes.Status200OK, new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });

    private static JsonObject Fault(string code, string message) => new() { ["code"] = code, ["message"] = message };
}
