using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.Rules;
using KpiBot.SlackStandIn.World;

namespace KpiBot.SlackStandIn.Api;

/// <summary><c>views.*</c>. A trigger lives three seconds and opens one view.</summary>
internal sealed class ViewMethods(SlackServer server)
{
    private const int LongestTitle = 24;
    private const int LongestMetadata = 3_000;

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

    private static JsonObject Keep(Workspace workspace, string id, JsonObject view)
    {
        var kept = (JsonObject)view.DeepClone();
        kept["id"] = id;
        workspace.Show(id, kept);
        return new() { ["view"] = kept.DeepClone() };
    }

    private static JsonObject Checked(Workspace workspace, ApiRequest request, string type)
    {
        if (request.Object("view") is not { } view || (string?)view["type"] != type)
            throw new ApiErrorException("invalid_arguments", "[ERROR] missing required field: view");
        if (type == "modal" && view["title"]?["text"]?.ToString() is not { Length: > 0 and <= LongestTitle })
            throw new ApiErrorException("invalid_arguments", "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
        if (view["private_metadata"]?.ToString().Length > LongestMetadata)
            throw new ApiErrorException("invalid_arguments", "[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]");
        if (view["blocks"] is not JsonArray blocks)
            throw new ApiErrorException("invalid_arguments", "[ERROR] missing required field: blocks");
        if (BlockRules.FaultsOf(blocks, inView: true, workspace.DrawsCharts, id => workspace.File(id) is { IsComplete: true } ? null : "invalid slack file") is { Count: > 0 } faults)
            throw new ApiErrorException("invalid_arguments", faults);
        return view;
    }
}
