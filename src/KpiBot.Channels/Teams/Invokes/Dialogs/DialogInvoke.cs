using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Answers;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Teams.Invokes.Dialogs;

/// <summary>
/// <c>task/fetch</c> opens a dialog and <c>task/submit</c> is a button within it. Either may carry a question, whose answer is then
/// what the dialog shows; the chat stays as it is.
/// </summary>
internal sealed class DialogInvoke(string name, Asking asking) : IInvokeHandler
{
    public const string Fetch = "task/fetch";

    public const string Submit = "task/submit";

    public string Name => name;

    // Opening a dialog twice does nothing that opening it once does not; what is shown may have changed between.
    public bool IsDoneOnce => name == Submit;

    public async Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellation)
    {
        var data = LooseJson.Property(turn.Activity.Value, "data");
        if (LooseJson.Text(data, MessageText.QuestionProperty) is not { } question || string.IsNullOrWhiteSpace(question))
            return new(Say(InvokeSentence.BadRequest, InvokeWords.NotAButton(ActivityLanguage.Of(turn.Activity))));
        var answers = await asking.AnswersToAsync(turn, question, cancellation).ConfigureAwait(false);
        return new(Continue(answers[0])) { Shown = answers[0], Further = [.. answers.Skip(1)] };
    }

    public InvokeResponse Say(InvokeSentence sentence, string text) =>
        new(StatusCodes.Status200OK, new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = text } });

    private static InvokeResponse Continue(Answer answer) => new(StatusCodes.Status200OK, new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = "KpiBot",
                ["height"] = "medium",
                ["width"] = "medium",
                ["card"] = new JsonObject
                {
                    ["contentType"] = Attachment.AdaptiveCard,
                    ["content"] = JsonObject.Create(AdaptiveCardRenderer.Render(answer)),
                },
            },
        },
    });
}
