using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Teams.Invokes.Dialogs;

/// <summary><c>task/fetch</c> opens a dialog and <c>task/submit</c> is a button within it. Both name the dialog.</summary>
internal sealed class DialogInvoke(string name, IEnumerable<IDialog> dialogs) : IInvokeHandler
{
    public const string Fetch = "task/fetch";

    public const string Submit = "task/submit";

    public const string DialogProperty = "dialog";

    private readonly Dictionary<string, IDialog> _dialogs = dialogs.ToDictionary(dialog => dialog.Name, StringComparer.Ordinal);

    public string Name => name;

    // Opening a dialog twice does nothing that opening it once does not; what is shown may have changed between.
    public bool IsDoneOnce => name == Submit;

    public async Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellation)
    {
        var language = ActivityLanguage.Of(turn.Activity);
        var data = LooseJson.Property(turn.Activity.Value, "data");
        if (LooseJson.Text(data, DialogProperty) is not { Length: > 0 } asked)
            return new(Say(InvokeSentence.BadRequest, InvokeWords.NotAButton(language)));
        if (!_dialogs.TryGetValue(asked, out var dialog))
            return new(Say(InvokeSentence.BadRequest, InvokeWords.OfAnotherVersion(language)));
        var step = name == Submit ? dialog.SubmitAsync(turn, data!.Value, cancellation) : dialog.OpenAsync(turn, cancellation);
        return await step.ConfigureAwait(false) switch
        {
            DialogStep.Form form => new(Continue(form)),
            DialogStep.Ends ends => new(Message(ends.Sentence)),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    public InvokeResponse Say(InvokeSentence sentence, string text) => Message(text);

    public string StillAtIt(TurnContext turn) => InvokeWords.PressAgain(ActivityLanguage.Of(turn.Activity));

    private static InvokeResponse Message(string text) =>
        new(StatusCodes.Status200OK, new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = text } });

    private static InvokeResponse Continue(DialogStep.Form form) => new(StatusCodes.Status200OK, new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = form.Title,
                ["height"] = "medium",
                ["width"] = "medium",
                ["card"] = new JsonObject
                {
                    ["contentType"] = Attachment.AdaptiveCard,
                    ["content"] = JsonSerializer.SerializeToNode(form.Card, CardJson.Wire.AdaptiveCard),
                },
            },
        },
    });
}
