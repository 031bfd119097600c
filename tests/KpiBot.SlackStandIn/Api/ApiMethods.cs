using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.World;

namespace KpiBot.SlackStandIn.Api;

/// <summary>The methods that KpiBot and the official clients call.</summary>
internal sealed class ApiMethods
{
    /// <summary>These take no JSON.</summary>
    private static readonly HashSet<string> FormsOnly =
        ["users.info", "conversations.info", "files.getUploadURLExternal", "oauth.v2.access", "auth.test", "auth.revoke", "apps.connections.open", "apps.manifest.export"];

    private readonly Dictionary<string, (string? Scope, Func<Workspace, ApiRequest, JsonObject> Run)> _ofBots;
    private readonly SlackServer _server;

    public ApiMethods(SlackServer server)
    {
        _server = server;
        var (chat, views, people) = (new ChatMethods(server), new ViewMethods(server), new PeopleMethods(server));
        _ofBots = new()
        {
            ["api.test"] = (null, (_, _) => []),
            ["auth.test"] = (null, PeopleMethods.Test),
            ["auth.revoke"] = (null, people.Revoke),
            ["chat.postMessage"] = ("chat:write", chat.Post),
            ["chat.postEphemeral"] = ("chat:write", chat.PostEphemeral),
            ["chat.update"] = ("chat:write", chat.Update),
            ["chat.delete"] = ("chat:write", ChatMethods.Delete),
            ["conversations.open"] = ("im:write", PeopleMethods.OpenConversation),
            ["conversations.info"] = ("channels:read", PeopleMethods.Conversation),
            ["users.info"] = ("users:read", PeopleMethods.UserInfo),
            ["views.open"] = (null, views.Open),
            ["views.push"] = (null, views.Open),
            ["views.update"] = (null, ViewMethods.Update),
            ["views.publish"] = (null, ViewMethods.Publish),
            ["files.getUploadURLExternal"] = ("files:write", server.Uploads.Begin),
            ["files.completeUploadExternal"] = ("files:write", server.Uploads.Complete),
        };
    }

    public JsonObject Run(ApiRequest request)
    {
        if (request.IsJson && FormsOnly.Contains(request.Method) && request.Arguments.Count > 0)
            throw new ApiErrorException("invalid_arguments", "[ERROR] this method takes no JSON");
        if (request.Method == "oauth.v2.access")
            return _server.OAuth.Access(request);
        if (request.Method == "apps.connections.open")
            return _server.Sockets.Open(request);
        if (request.Method == "apps.manifest.export")
            return _server.App.Export(request);
        if (!_ofBots.TryGetValue(request.Method, out var method))
            throw new ApiErrorException("unknown_method");
        var workspace = _server.Tokens.Require(request.Token);
        if (method.Scope is { } scope && _server.MissingScopes.Contains(scope))
            throw new ApiErrorException("missing_scope");
        return method.Run(workspace, request);
    }
}
