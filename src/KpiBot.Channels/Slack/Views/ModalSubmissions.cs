using System.Text.Json.Nodes;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Receiving;

namespace KpiBot.Channels.Slack.Views;

/// <summary>
/// Answers forms as they are sent, in the acknowledgement, where alone Slack shows what is wrong with a field. What takes longer than
/// Slack waits is shown once it is done.
/// </summary>
internal sealed class ModalSubmissions(Modals modals, SlackViews views, AcceptedWork work, TimeProvider time)
{
    /// <summary>Slack waits three seconds, the way there and back among them.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    /// <summary>Until Slack shows what it was told in the acknowledgement.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromSeconds(1);

    /// <returns>What Slack is to do with the modal.</returns>
    public async Task<JsonObject> AnswerAsync(SlackArrival.ViewSubmission sent, CancellationToken cancellation)
    {
        var language = modals.LanguageOf(sent.From);
        if (modals.Of(sent.View) is not { } modal)
            return Update(ModalViews.Unknown(sent.View.Callback, language));
        var done = new TaskCompletionSource<ModalStep>(TaskCreationOptions.RunContinuationsAsynchronously);
        var late = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!work.TryStart(stopping => WorkAsync(modal, sent, done, late.Task, stopping)))
            return Update(ModalViews.Saying(ModalWords.Busy.In(language), modal, language));
        try
        {
            return AnswerOf(await done.Task.WaitAsync(Moment, time, cancellation).ConfigureAwait(false));
        }
        catch (TimeoutException)
        {
            late.SetResult(true);
            return Update(ModalViews.Saying(ModalWords.OneMoment.In(language), modal, language));
        }
        finally
        {
            late.TrySetResult(false);
        }
    }

    private async Task WorkAsync(IModal modal, SlackArrival.ViewSubmission sent, TaskCompletionSource<ModalStep> done, Task<bool> late, CancellationToken stopping)
    {
        try
        {
            var step = await modals.SubmitAsync(modal, sent.From, sent.View, stopping).ConfigureAwait(false);
            done.SetResult(step);
            if (!await late.ConfigureAwait(false))
                return;
            await Task.Delay(Shown, time, stopping).ConfigureAwait(false);
            await views.UpdateAsync(sent.From, sent.View.Id, step is ModalStep.Wrong wrong ? wrong.Form : ((ModalStep.Shows)step).View, stopping).ConfigureAwait(false);
        }
        finally
        {
            done.TrySetCanceled(CancellationToken.None);
        }
    }

    private static JsonObject AnswerOf(ModalStep step) => step switch
    {
        ModalStep.Shows shows => Update(shows.View),
        ModalStep.Wrong wrong => new()
        {
            ["response_action"] = "errors",
            ["errors"] = new JsonObject(wrong.Faults.Select(fault => KeyValuePair.Create(fault.Key, (JsonNode?)fault.Value))),
        },
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    private static JsonObject Update(ModalView view) => new() { ["response_action"] = "update", ["view"] = SlackViews.Json(view) };
}
