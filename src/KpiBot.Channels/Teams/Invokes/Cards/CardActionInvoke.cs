using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Turns;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Teams.Invokes.Cards;

/// <summary><c>adaptiveCard/action</c>: a button with Action.Execute was pressed. Its verb says what it does.</summary>
internal sealed class CardActionInvoke(CardVerbs verbs, CardPlaces places) : IInvokeHandler
{
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const string Message = "application/vnd.microsoft.activity.message";
    private const string Error = "application/vnd.microsoft.error";

    public string Name => "adaptiveCard/action";

    public bool IsDoneOnce => true;

    public async Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellation)
    {
        var action = LooseJson.Property(turn.Activity.Value, "action");
        var pressed = verbs.PressAsync(turn, LooseJson.Text(action, CardVerbs.VerbProperty), LooseJson.Property(action, "data"), cancellation);
        return await pressed.ConfigureAwait(false) switch
        {
            CardActionResult.Shows shows => new(Of(Card, JsonObject.Create(AdaptiveCardRenderer.Render(shows.Answer, places.Around(turn.Reference)))!))
            {
                Shown = shows.Answer,
                ReplacesCard = true,
                Further = shows.Further,
            },
            CardActionResult.Says says => new(Of(Message, says.Text)) { Shown = says.Missed, Further = says.Further },
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
