using System.Text.Json.Nodes;

namespace KpiBot.SlackStandIn.Api;

/// <summary>How the app is set up, for whoever may change that.</summary>
internal sealed class AppDesk
{
    public const string Id = "A0KPIBOT";

    public string ConfigurationToken { get; } = $"xoxe.xoxp-1-{Guid.NewGuid():N}";

    public JsonObject Manifest { get; set; } = [];

    public JsonObject Export(ApiRequest request)
    {
        if (request.Token != ConfigurationToken)
            throw new ApiErrorException(request.Token is null ? "not_authed" : "invalid_auth");
        return request.Text("app_id") == Id ? new() { ["manifest"] = Manifest.DeepClone() } : throw new ApiErrorException("app_not_found");
    }
}
