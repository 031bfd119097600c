using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Receiving;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Views;

/// <summary>Shows views. One that Slack does not take is logged.</summary>
internal sealed class SlackViews(SlackApi api, ILogger<SlackViews> log)
{
    /// <summary>What opens a view lives for three seconds; to try again after them would be in vain.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>The view's name; null where it is not open.</returns>
    public async Task<string?> OpenAsync(SlackUser who, string trigger, ModalView view, CancellationToken cancellation)
    {
        var call = SlackCall.Of(SlackMethod.OpenView, who.Workspace, new JsonObject { ["trigger_id"] = trigger, ["view"] = Json(view) });
        var answer = await api.CallAsync(call, cancellation, persistence: Persistence.OfAnswers with { Patience = Patience }).ConfigureAwait(false);
        if (answer is SlackAnswer.Done done && SlackBody.Text(done.Body, "view", "id") is { } id)
            return id;
        log.ViewNotShown(view.CallbackId, answer);
        return null;
    }

    /// <summary>Puts something else where a view is open; where it was closed, nobody misses it.</summary>
    public async Task UpdateAsync(SlackUser who, string id, ModalView view, CancellationToken cancellation)
    {
        var call = SlackCall.Of(SlackMethod.UpdateView, who.Workspace, new JsonObject { ["view_id"] = id, ["view"] = Json(view) });
        if (await api.CallAsync(call, cancellation).ConfigureAwait(false) is not SlackAnswer.Done and var answer)
            log.ViewNotShown(view.CallbackId, answer);
    }

    public async Task PublishAsync(SlackUser who, HomeView view, CancellationToken cancellation)
    {
        var call = SlackCall.Of(SlackMethod.PublishView, who.Workspace, new JsonObject { ["user_id"] = who.Id, ["view"] = Json(view) });
        if (await api.CallAsync(call, cancellation).ConfigureAwait(false) is not SlackAnswer.Done and var answer)
            log.ViewNotShown("home", answer);
    }

    public static JsonNode Json(SlackView view) => JsonSerializer.SerializeToNode(view, SlackJson.Wire.SlackView)!;
}
