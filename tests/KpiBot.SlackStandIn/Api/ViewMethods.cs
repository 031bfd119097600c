using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.Rules;
using KpiBot.SlackStandIn.World;

namespace KpiBot.SlackStandIn.Api;

/// <summary><c>views.*</c>. A trigger lives three seconds and opens one view.</summary>
internal sealed class ViewMethods(SlackServer server)
{
    private static readonly TimeSpan TriggerLifetime = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, bool> _used = new();

    public JsonObject Open(Workspace workspace, ApiRequest request)
    {
        var trigger = request.Text("trigger_id") ?? throw new ApiErrorException("invalid_arguments");
        if (server.Dispatch.AgeOfTrigger(trigger) is not { } age)
            throw new ApiErrorException("invalid_trigger_id");
        if (age > TriggerLifetime)
            throw new ApiErrorException("expired_trigger_id");
        if (!_used.TryAdd(trigger, true))
            throw new ApiErrorException("exchanged_trigger_id");
        return Keep(workspace, workspace.NextView(), Checked(workspace, request, "modal"));
    }

    public static JsonObject Update(Workspace workspace, ApiRequest request)
    {
        var id = request.Text("view_id") ?? throw new ApiErrorException("invalid_arguments");
        if (workspace.View(id) is null)
            throw new ApiErrorException("not_found");
        return Keep(workspace, id, Checked(workspace, request, "modal"));
    }

    public static JsonObject Publish(Workspace workspace, ApiRequest request)
    {
        var user = request.Text("user_id") ?? throw new ApiErrorException("invalid_arguments");
        if (workspace.User(user) is null)
            throw new ApiErrorException("user_not_found");
        return Keep(workspace, "home " + user, Checked(workspace, request, "home"));
    }

    /// <summary>What the app answers when a form is sent: the form as it is then, or null where it is closed.</summary>
    /// <exception cref="ApiErrorException">The person would see that it did not work.</exception>
    public static JsonObject? Answered(Workspace workspace, JsonObject view, JsonNode? answer)
    {
        switch (answer?["response_action"]?.ToString())
        {
            case null or "clear":
                workspace.Close((string)view["id"]!);
                return null;
            case "update" when answer["view"] is JsonObject next:
                Keep(workspace, (string)view["id"]!, Checked(workspace, next, "modal"));
                return workspace.View((string)view["id"]!);
            case "errors" when answer["errors"] is JsonObject { Count: > 0 } errors && errors.All(error => IsField(view, error.Key)):
                return view;
            case var other:
                throw new ApiErrorException("invalid_response_action", $"{other}: {answer.ToJsonString()}");
        }
    }

    private static bool IsField(JsonObject view, string block) =>
        view["blocks"]!.AsArray().Any(field => (string?)field?["type"] == "input" && (string?)field["block_id"] == block);

    private static JsonObject Keep(Workspace workspace, string id, JsonObject view)
    {
        var kept = (JsonObject)view.DeepClone();
        kept["id"] = id;
        kept["hash"] = $"{Guid.NewGuid():N}";
        workspace.Show(id, kept);
        return new() { ["view"] = kept.DeepClone() };
    }

    private static JsonObject Checked(Workspace workspace, ApiRequest request, string type) => Checked(workspace, request.Object("view"), type);

    private static JsonObject Checked(Workspace workspace, JsonObject? view, string type)
    {
        if (view is null || (string?)view["type"] != type)
            throw new ApiErrorException("invalid_arguments", "[ERROR] missing required field: view");
        if (ViewRules.FaultsOf(view, workspace.DrawsCharts, id => workspace.File(id) is { IsComplete: true } ? null : "invalid slack file") is { Count: > 0 } faults)
            throw new ApiErrorException("invalid_arguments", faults);
        return view;
    }
}
